-- query: tail_rows
-- title: The newest of the rows that were stored after an id
-- params: id integer, most integer

SELECT id, model_version, aggregation_round, device_id, prediction, actual_value, error, absolute_error, is_correct,
       confidence, feedback_type, timestamp, created_at, NULL AS key
FROM model_feedback WHERE id > $1 ORDER BY id DESC LIMIT $2

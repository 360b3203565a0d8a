-- query: rows_of_ids
-- title: A range of rows, in the order of their ids
-- params: first_id integer, last_id integer

SELECT id, model_version, device_id, error, is_correct, feedback_type, confidence, timestamp, created_at
FROM model_feedback WHERE id BETWEEN $1 AND $2 ORDER BY id

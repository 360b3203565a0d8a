-- query: row_add
-- title: One row of feedback
-- params: id integer, model_version integer, aggregation_round integer, device_id text, prediction real, actual_value real, error real, absolute_error real, is_correct boolean, confidence real, feedback_type text, timestamp timestamp, created_at timestamp

INSERT INTO model_feedback (id, model_version, aggregation_round, device_id, prediction, actual_value, error,
    absolute_error, is_correct, confidence, feedback_type, timestamp, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)

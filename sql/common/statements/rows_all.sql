-- query: rows_all
-- title: All rows of feedback, in the order of their ids

SELECT id, model_version, device_id, error, is_correct, feedback_type, confidence, timestamp, created_at
FROM model_feedback ORDER BY id

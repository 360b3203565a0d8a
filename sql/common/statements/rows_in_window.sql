-- query: rows_in_window
-- title: The feedback inside a window of event time
-- params: after timestamp, until timestamp

SELECT id, model_version, device_id, error, is_correct, feedback_type, confidence, timestamp, created_at
FROM model_feedback WHERE timestamp > $1 AND timestamp <= $2 ORDER BY id

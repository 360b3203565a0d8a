-- query: recent_feedback
-- title: The newest 10 rows of feedback
-- columns: id integer, model_version integer, aggregation_round integer, device_id text, prediction real, actual_value real, error real, absolute_error real, is_correct boolean, confidence real, feedback_type text, timestamp timestamp, created_at timestamp

SELECT id, model_version, aggregation_round, device_id, prediction, actual_value, error, absolute_error, is_correct,
       confidence, feedback_type, "timestamp", created_at
FROM model_feedback
ORDER BY created_at DESC, id DESC
LIMIT 10

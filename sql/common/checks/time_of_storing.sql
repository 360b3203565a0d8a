-- query: time_of_storing
-- title: Rows with their two times
-- columns: id integer, model_version integer, device_id text, timestamp timestamp, created_at timestamp
-- needs: model_feedback.id, model_feedback.model_version, model_feedback.device_id, model_feedback.timestamp, model_feedback.created_at

SELECT id, model_version, device_id, timestamp, created_at
FROM model_feedback
WHERE timestamp IS NOT NULL
ORDER BY id DESC
LIMIT 10

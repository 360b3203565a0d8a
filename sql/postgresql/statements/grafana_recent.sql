-- query: grafana_recent
-- title: Newest feedback

SELECT created_at, model_version, device_id, prediction, actual_value, error, is_correct, feedback_type
FROM {schema}model_feedback
ORDER BY created_at DESC, id DESC
LIMIT 10

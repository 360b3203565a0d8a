-- query: clock_skew
-- title: Rows that were stored before their event happened
-- params: now timestamp = now
-- columns: id integer, model_version integer, device_id text, timestamp timestamp, created_at timestamp, hours_ahead real
-- needs: model_feedback.id, model_feedback.model_version, model_feedback.device_id, model_feedback.timestamp, model_feedback.created_at

SELECT id, model_version, device_id, timestamp, created_at, (timestamp - created_at) / 3.6e9 AS hours_ahead
FROM model_feedback
WHERE typeof(timestamp) = 'integer' AND typeof(created_at) = 'integer' AND timestamp > min(created_at, $1) + 300000000
ORDER BY id DESC
LIMIT 10

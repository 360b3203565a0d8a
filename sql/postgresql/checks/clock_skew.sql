-- query: clock_skew
-- title: Rows that were stored before their event happened
-- params: now timestamp = now
-- columns: id integer, model_version integer, device_id text, timestamp timestamp, created_at timestamp, hours_ahead real
-- needs: model_feedback.id, model_feedback.model_version, model_feedback.device_id, model_feedback.timestamp, model_feedback.created_at

SELECT id, model_version, device_id, "timestamp", created_at,
       (extract(epoch FROM "timestamp" - created_at) / 3600)::float8 AS hours_ahead
FROM model_feedback
WHERE CASE WHEN isfinite("timestamp") AND isfinite(created_at)
           THEN "timestamp" > least(created_at, to_timestamp($1::float8 / 1e6)) + interval '5 minutes' END
ORDER BY id DESC
LIMIT 10

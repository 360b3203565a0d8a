-- query: grafana_accuracy_by_hour
-- title: Accuracy by hour of storing, last 7 days

SELECT
    date_bin('1 hour', created_at, '2000-01-01 00:00:00+00') AS time,
    (100.0 * avg(CASE WHEN is_correct THEN 1 ELSE 0 END))::float8 AS accuracy_percent
FROM {schema}model_feedback
WHERE created_at > now() - interval '7 days'
GROUP BY 1
ORDER BY 1

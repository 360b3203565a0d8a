-- query: grafana_trend
-- title: The last 10 versions

SELECT
    model_version,
    count(*) AS predictions,
    round(100.0 * avg(CASE WHEN is_correct THEN 1 ELSE 0 END))::int AS accuracy,
    round((avg(least(absolute_error, 1e140)) FILTER (WHERE absolute_error < 'Infinity'))::numeric, 4)::float8 AS avg_error
FROM {schema}model_feedback
GROUP BY model_version
ORDER BY model_version DESC
LIMIT 10

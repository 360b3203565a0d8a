-- query: grafana_panel_24h
-- title: Model accuracy improvement over time, last 24 hours

-- round() with digits takes numeric only. Rows of any writer may hold NaN, which sorts above Infinity, and infinities.
SELECT
    model_version,
    count(*) AS evaluations,
    round(100.0 * avg(CASE WHEN is_correct THEN 1 ELSE 0 END))::int AS accuracy_percent,
    round((100.0 * avg(least(absolute_error, 1e140)) FILTER (WHERE absolute_error < 'Infinity'))::numeric, 2)::float8
        AS avg_error_percent
FROM {schema}model_feedback
WHERE created_at > now() - interval '24 hours'
GROUP BY model_version
ORDER BY model_version DESC
LIMIT 20

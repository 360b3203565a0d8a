-- query: grafana_rows_by_hour
-- title: Rows stored by hour, last 7 days

SELECT date_bin('1 hour', created_at, '2000-01-01 00:00:00+00') AS time, count(*) AS "rows"
FROM {schema}model_feedback
WHERE created_at > now() - interval '7 days'
GROUP BY 1
ORDER BY 1

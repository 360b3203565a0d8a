-- query: round_of_double
-- title: Rounds a numeric, which PostgreSQL can

-- statement
SELECT model_version, count(*) AS evaluations,
       round(100.0 * avg(CASE WHEN is_correct THEN 1 ELSE 0 END))::int AS accuracy_percent,
       round((100.0 * avg(absolute_error))::numeric, 2)::float8 AS avg_error_percent
FROM model_feedback
WHERE created_at > now() - interval '24 hours'
GROUP BY model_version
ORDER BY model_version DESC
LIMIT 20

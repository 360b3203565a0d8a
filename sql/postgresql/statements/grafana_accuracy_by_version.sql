-- query: grafana_accuracy_by_version
-- title: Observed accuracy and what the formula reported

-- With its Wilson score interval: a version with few rows may look good or bad by chance.
SELECT
    'v' || model_version AS version,
    100.0 * correct / n AS observed,
    100.0 * ((p + z2 / (2 * n)) - z * sqrt(p * (1 - p) / n + z2 / (4 * n * n))) / (1 + z2 / n) AS low,
    100.0 * ((p + z2 / (2 * n)) + z * sqrt(p * (1 - p) / n + z2 / (4 * n * n))) / (1 + z2 / n) AS high,
    100.0 * least(0.95, 0.7 + 0.02 * model_version)::float8 AS formula
FROM (
    SELECT model_version, count(*)::float8 AS n, count(*) FILTER (WHERE is_correct)::float8 AS correct,
           count(*) FILTER (WHERE is_correct)::float8 / count(*) AS p, 1.959963984540054 AS z, 3.841458820694124 AS z2
    FROM {schema}model_feedback GROUP BY model_version ORDER BY model_version DESC LIMIT 50
) newest
ORDER BY model_version

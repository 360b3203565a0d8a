-- query: improvement_trend
-- title: The last 10 model versions
-- columns: model_version integer, predictions integer, accuracy real, avg_error real

-- Rows of other writers may hold NaN (which sorts above Infinity) and infinities. An average squares its values, and a square
-- of the largest doubles is an error, hence the limit.
SELECT model_version, count(*) AS predictions, count(*) FILTER (WHERE is_correct)::float8 / count(*) AS accuracy,
       avg(least(absolute_error, 1e140)) FILTER (WHERE absolute_error < 'Infinity') AS avg_error
FROM model_feedback
GROUP BY model_version
ORDER BY model_version DESC
LIMIT 10

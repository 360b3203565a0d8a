-- query: improvement_trend
-- title: The last 10 model versions
-- columns: model_version integer, predictions integer, accuracy real, avg_error real

SELECT model_version, count(*) AS predictions, avg(CASE WHEN is_correct THEN 1.0 ELSE 0.0 END) AS accuracy,
       avg(absolute_error) AS avg_error
FROM model_feedback
GROUP BY model_version
ORDER BY model_version DESC
LIMIT 10

-- query: accuracy_by_version
-- title: Accuracy of every model version
-- columns: model_version integer, rows integer, accuracy real, mean_absolute_error real

SELECT model_version, count(*) AS rows, avg(CASE WHEN is_correct THEN 1.0 ELSE 0.0 END) AS accuracy,
       avg(absolute_error) AS mean_absolute_error
FROM model_feedback
GROUP BY model_version
ORDER BY model_version

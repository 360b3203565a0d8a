-- query: grafana_accuracy
-- title: Accuracy of the newest version

SELECT (100.0 * avg(CASE WHEN is_correct THEN 1 ELSE 0 END))::float8 AS accuracy_percent
FROM {schema}model_feedback
WHERE model_version = (SELECT max(model_version) FROM {schema}model_feedback)

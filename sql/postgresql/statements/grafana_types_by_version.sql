-- query: grafana_types_by_version
-- title: Feedback types per version

SELECT
    'v' || model_version AS version,
    count(*) FILTER (WHERE feedback_type = 'normal') AS normal,
    count(*) FILTER (WHERE feedback_type = 'anomaly') AS anomaly,
    count(*) FILTER (WHERE feedback_type = 'edge_case') AS edge_case
FROM {schema}model_feedback
GROUP BY model_version
ORDER BY model_version DESC
LIMIT 20

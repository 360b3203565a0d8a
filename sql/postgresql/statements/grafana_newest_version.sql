-- query: grafana_newest_version
-- title: Newest version with feedback

SELECT max(model_version) AS model_version FROM {schema}model_feedback

-- query: grafana_newest
-- title: Age of the newest row

SELECT extract(epoch FROM now() - max(created_at))::float8 AS age FROM {schema}model_feedback

-- query: demo_metric_add
-- title: A figure of the dashboard
-- params: name text, value real, at timestamp

INSERT INTO dashboard_metrics (metric_name, metric_value, metric_type, created_at, updated_at)
VALUES ($1, $2, 'gauge', strftime('%Y-%m-%d %H:%M:%S', $3 / 1000000, 'unixepoch'), strftime('%Y-%m-%d %H:%M:%S', $3 / 1000000, 'unixepoch'))

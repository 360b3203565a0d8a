-- query: demo_metric_add
-- title: A figure of the dashboard
-- params: name text, value real, at timestamp

INSERT INTO dashboard_metrics (metric_name, metric_value, metric_type, created_at, updated_at)
VALUES ($1, $2, 'gauge', 'epoch'::timestamptz + $3 * interval '1 microsecond', 'epoch'::timestamptz + $3 * interval '1 microsecond')

-- query: kpis_any
-- title: Snapshots of metrics
-- columns: rows integer
-- needs: dashboard_metrics

SELECT count(*) AS rows FROM (SELECT 1 FROM dashboard_metrics LIMIT 100000) part

-- query: constant_kpis
-- title: Metrics that never change
-- columns: metric_name text, snapshots integer, least real, most real
-- needs: dashboard_metrics.metric_name, dashboard_metrics.metric_value

SELECT metric_name, count(*) AS snapshots, min(metric_value) AS least, max(metric_value) AS most
FROM dashboard_metrics
WHERE metric_name IN ('stream_anomalies_detected', 'average_processing_latency', 'spark_batch_jobs_completed')
GROUP BY metric_name
HAVING count(*) >= 3 AND min(metric_value) = max(metric_value) AND min(metric_value) IN (42, 2.5, 1)
ORDER BY metric_name

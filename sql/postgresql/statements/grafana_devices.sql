-- query: grafana_devices
-- title: Devices with the most wrong predictions, newest version

-- In order of how many were wrong: a share of few rows says little.
SELECT
    device_id,
    count(*) AS predictions,
    count(*) FILTER (WHERE is_correct IS NOT TRUE) AS wrong,
    (100.0 * avg(CASE WHEN is_correct THEN 1 ELSE 0 END))::float8 AS accuracy_percent,
    max(absolute_error) FILTER (WHERE absolute_error < 'Infinity') AS max_error
FROM {schema}model_feedback
WHERE model_version = (SELECT max(model_version) FROM {schema}model_feedback)
GROUP BY device_id
ORDER BY wrong DESC, accuracy_percent, device_id
LIMIT 20

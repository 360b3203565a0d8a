-- query: accuracy_on_line
-- title: Local updates whose accuracy lies on the line 0.7 + slope · version
-- params: slope real
-- columns: device_id text, model_version integer, accuracy real, line real, created_at timestamp
-- needs: local_models.device_id, local_models.model_version, local_models.accuracy, local_models.created_at

SELECT device_id, model_version, accuracy, 0.7 + CAST($1 AS DOUBLE PRECISION) * model_version AS line, created_at
FROM (SELECT device_id, model_version, accuracy, created_at FROM local_models ORDER BY created_at DESC LIMIT 10000) newest
WHERE abs(accuracy - (0.7 + CAST($1 AS DOUBLE PRECISION) * model_version)) < 1e-9
ORDER BY created_at DESC, device_id
LIMIT 10

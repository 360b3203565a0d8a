-- query: accuracy_pinned
-- title: Local updates at the floor or the cap
-- columns: device_id text, model_version integer, accuracy real, created_at timestamp
-- needs: local_models.device_id, local_models.model_version, local_models.accuracy, local_models.created_at

SELECT device_id, model_version, accuracy, created_at
FROM (SELECT device_id, model_version, accuracy, created_at FROM local_models ORDER BY created_at DESC LIMIT 10000) newest
WHERE abs(accuracy - 0.5) < 1e-9 OR abs(accuracy - 0.95) < 1e-9
ORDER BY created_at DESC, device_id
LIMIT 10

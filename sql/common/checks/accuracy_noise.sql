-- query: accuracy_noise
-- title: How much the claimed accuracy jumps from version to version
-- columns: global_version integer, accuracy real, step real, created_at timestamp, versions integer, mean_step real, at_the_ends integer
-- needs: federated_models.global_version, federated_models.accuracy, federated_models.created_at

WITH newest AS (
    SELECT global_version, accuracy, created_at FROM federated_models ORDER BY created_at DESC LIMIT 200
),
steps AS (
    SELECT global_version, accuracy, accuracy - lag(accuracy) OVER (ORDER BY created_at, global_version) AS step, created_at
    FROM newest
)
SELECT global_version, accuracy, step, created_at, (SELECT count(*) FROM newest) AS versions,
       (SELECT avg(abs(step)) FROM steps) AS mean_step,
       (SELECT count(*) FROM newest WHERE accuracy <= 0 OR accuracy >= 1) AS at_the_ends
FROM steps
ORDER BY created_at DESC, global_version DESC
LIMIT 10

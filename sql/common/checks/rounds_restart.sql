-- query: rounds_restart
-- title: Moments at which the global version falls back
-- columns: since timestamp, version_before integer, version_since integer, evaluations integer, restarts integer
-- needs: federated_models.global_version, federated_models.created_at

WITH made AS (
    SELECT global_version, created_at, lag(global_version) OVER (ORDER BY created_at, global_version) AS version_before
    FROM federated_models
)
SELECT created_at AS since, version_before, global_version AS version_since, 1 AS evaluations, count(*) OVER () AS restarts
FROM made
WHERE global_version < version_before
ORDER BY created_at DESC
LIMIT 10

-- query: versions_skipped
-- title: Versions that the system made and nobody evaluated
-- columns: global_version integer, made_at timestamp, skipped integer, made integer
-- needs: model_feedback.model_version, federated_models.global_version, federated_models.created_at

WITH seen AS (
    SELECT model_version, count(*) AS evaluations FROM model_feedback GROUP BY model_version
),
made AS (
    SELECT global_version, max(created_at) AS made_at FROM federated_models
    WHERE global_version BETWEEN (SELECT min(model_version) FROM seen) AND (SELECT max(model_version) FROM seen)
    GROUP BY global_version
),
skipped AS (
    SELECT * FROM made m WHERE NOT EXISTS (SELECT 1 FROM seen s WHERE s.model_version = m.global_version)
)
SELECT global_version, made_at, count(*) OVER () AS skipped, (SELECT count(*) FROM made) AS made
FROM skipped
ORDER BY global_version DESC
LIMIT 10

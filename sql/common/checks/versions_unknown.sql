-- query: versions_unknown
-- title: Versions of the feedback that the system never made
-- columns: model_version integer, evaluations integer, unknown_versions integer, unknown_rows integer, feedback_versions integer, feedback_rows integer, made integer
-- needs: model_feedback.model_version, federated_models.global_version

WITH seen AS (
    SELECT model_version, count(*) AS evaluations FROM model_feedback GROUP BY model_version
),
unknown AS (
    SELECT * FROM seen s
    WHERE model_version > 0 AND NOT EXISTS (SELECT 1 FROM federated_models f WHERE f.global_version = s.model_version)
)
SELECT model_version, evaluations, count(*) OVER () AS unknown_versions,
       CAST(sum(evaluations) OVER () AS BIGINT) AS unknown_rows, (SELECT count(*) FROM seen) AS feedback_versions,
       (SELECT CAST(sum(evaluations) AS BIGINT) FROM seen) AS feedback_rows,
       (SELECT count(*) FROM federated_models) AS made
FROM unknown
ORDER BY model_version DESC
LIMIT 10

-- query: training_above_evaluations
-- title: Claimed accuracy beside the accuracy on data held out
-- columns: global_version integer, claimed real, held_out real, difference real, evaluations integer, versions integer, above integer, mean_difference real
-- needs: model_evaluations.model_version, model_evaluations.device_id, model_evaluations.model_accuracy, model_evaluations.sample_count, federated_models.global_version, federated_models.accuracy

WITH held AS (
    SELECT CAST(e.model_version AS INTEGER) AS version, avg(e.model_accuracy) AS held_out,
           coalesce(max(e.sample_count), 0) AS evaluations
    FROM model_evaluations e WHERE e.device_id = 'ALL' GROUP BY 1
),
claims AS (
    SELECT f.global_version, max(f.accuracy) AS claimed FROM federated_models f
    WHERE f.accuracy BETWEEN 0 AND 1 GROUP BY f.global_version
),
pairs AS (
    SELECT c.global_version, c.claimed, h.held_out, c.claimed - h.held_out AS difference, h.evaluations
    FROM claims c JOIN held h ON h.version = c.global_version
)
SELECT global_version, claimed, held_out, difference, evaluations, count(*) OVER () AS versions,
       (SELECT count(*) FROM pairs WHERE difference > 0) AS above, avg(difference) OVER () AS mean_difference
FROM pairs
ORDER BY global_version DESC
LIMIT 10

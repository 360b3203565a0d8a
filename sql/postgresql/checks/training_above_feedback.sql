-- query: training_above_feedback
-- title: Claimed accuracy beside what feedback says
-- params: correct_below real = policy
-- columns: global_version integer, claimed real, held_out real, difference real, evaluations integer, versions integer, above integer, mean_difference real
-- needs: model_feedback.model_version, model_feedback.absolute_error, federated_models.global_version, federated_models.accuracy

WITH held AS (
    SELECT model_version AS version, (count(*) FILTER (WHERE absolute_error < $1::float8))::float8 / count(*) AS held_out,
           count(*) AS evaluations
    FROM model_feedback GROUP BY model_version HAVING count(*) >= 30
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

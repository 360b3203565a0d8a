-- query: local_accuracies
-- title: What the newest ten thousand local updates claim
-- columns: updates integer, judged integer, steep integer, flat integer, at_floor integer, at_cap integer, below_cap integer
-- needs: local_models.model_version, local_models.accuracy, local_models.created_at

-- judged: below the cap on both lines, where the lines can be told apart.
SELECT count(*) AS updates, count(*) FILTER (WHERE model_version BETWEEN 1 AND 12) AS judged,
       count(*) FILTER (WHERE model_version BETWEEN 1 AND 12 AND abs(accuracy - (0.7 + 0.02 * model_version)) < 1e-9) AS steep,
       count(*) FILTER (WHERE model_version BETWEEN 1 AND 24 AND abs(accuracy - (0.7 + 0.01 * model_version)) < 1e-9) AS flat,
       count(*) FILTER (WHERE abs(accuracy - 0.5) < 1e-9) AS at_floor, count(*) FILTER (WHERE abs(accuracy - 0.95) < 1e-9) AS at_cap,
       count(*) FILTER (WHERE model_version BETWEEN 1 AND 24) AS below_cap
FROM (SELECT model_version, accuracy FROM local_models ORDER BY created_at DESC LIMIT 10000) newest

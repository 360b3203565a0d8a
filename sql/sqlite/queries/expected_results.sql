-- query: expected_results
-- title: Before and after: the hard-coded accuracy, the one from feedback, the observed one
-- params: window_seconds real = policy, now timestamp =, history_versions integer = policy, error_cap real = policy, penalty_weight real = policy, floor real = policy, cap real = policy, fallback_base real = policy, fallback_slope real = policy
-- columns: model_version integer, before real, after real, after_source text, observed real

WITH window_end AS ( -- without a moment given, a window ends at the newest timestamp
    SELECT CASE WHEN $1 IS NULL THEN NULL ELSE coalesce($2, (SELECT max(timestamp) FROM model_feedback)) END AS until
),
cells AS (
    SELECT model_version, device_id, count(*) AS samples, sum(CASE WHEN is_correct THEN 1 ELSE 0 END) AS correct,
           count(counts) AS n, sum(CASE WHEN counts = 1 AND is_correct THEN 1 ELSE 0 END) AS n_correct,
           sum(CASE WHEN counts = 1 THEN absolute_error ELSE 0.0 END) AS n_error
    FROM (
        SELECT model_version, device_id, is_correct, absolute_error,
               CASE WHEN $1 IS NULL OR (timestamp > until - CAST($1 * 1000000 AS INTEGER) AND timestamp <= until)
                    THEN 1 END AS counts
        FROM model_feedback, window_end
    )
    GROUP BY model_version, device_id
),
ranked AS (
    SELECT *, dense_rank() OVER (ORDER BY model_version) AS place FROM cells
),
history AS (
    SELECT model_version, samples, correct,
           coalesce(sum(n) OVER earlier, 0) AS total, 1.0 * sum(n_correct) OVER earlier AS right,
           sum(n_error) OVER earlier AS error_sum
    FROM ranked
    WINDOW earlier AS (PARTITION BY device_id ORDER BY place
                       RANGE BETWEEN $3 PRECEDING AND 1 PRECEDING)
),
devices AS (
    SELECT model_version, samples, correct, total,
           CASE WHEN total > 0
               THEN min($7, max($6, right / total * (1 - $5 * (min(error_sum / total, $4) / $4))))
               ELSE min($7, $8 + $9 * model_version)
           END AS accuracy
    FROM history
)
SELECT model_version, min(0.95, 0.7 + 0.02 * model_version) AS before,
       sum(samples * accuracy) / sum(samples) AS after,
       CASE sum(total > 0) WHEN 0 THEN 'formula' WHEN count(*) THEN 'feedback' ELSE 'mixed' END AS after_source,
       1.0 * sum(correct) / sum(samples) AS observed
FROM devices
GROUP BY model_version
ORDER BY model_version

-- query: expected_results
-- title: Before and after: the hard-coded accuracy, the one from feedback, the observed one
-- params: window_seconds real = policy, now timestamp =, history_versions integer = policy, error_cap real = policy, penalty_weight real = policy, floor real = policy, cap real = policy, fallback_base real = policy, fallback_slope real = policy
-- columns: model_version integer, before real, after real, after_source text, observed real

WITH span AS ( -- without a moment given, a window ends at the newest timestamp
    SELECT until - trunc(least($1::float8, 1e11)) * interval '1 second'
                 - ($1::float8 - trunc($1::float8)) * interval '1 second' AS begin, until
    FROM (
        SELECT coalesce('epoch'::timestamptz + ($2::bigint / 1000000) * interval '1 second' + ($2::bigint % 1000000) * interval '1 microsecond',
                        (SELECT max("timestamp") FROM model_feedback WHERE "timestamp" < 'infinity')) AS until
    ) given
),
cells AS (
    SELECT model_version, device_id, count(*) AS samples, count(*) FILTER (WHERE is_correct) AS correct,
           count(*) FILTER (WHERE counts) AS n, count(*) FILTER (WHERE counts AND is_correct) AS n_correct,
           coalesce(sum(least(absolute_error, 1e290)) FILTER (WHERE counts AND absolute_error < 'Infinity'), 0) AS n_error
    FROM (
        SELECT model_version, device_id, is_correct, absolute_error,
               $1::float8 IS NULL OR ("timestamp" > (SELECT begin FROM span) AND "timestamp" <= (SELECT until FROM span))
                   AS counts
        FROM model_feedback
    ) judged
    GROUP BY model_version, device_id
),
ranked AS (
    SELECT *, dense_rank() OVER (ORDER BY model_version) AS place FROM cells
),
history AS (
    SELECT model_version, samples, correct, coalesce(sum(n) OVER earlier, 0)::float8 AS total,
           (sum(n_correct) OVER earlier)::float8 AS total_correct, sum(least(n_error, 1e290)) OVER earlier AS error_sum
    FROM ranked
    WINDOW earlier AS (PARTITION BY device_id ORDER BY place RANGE BETWEEN $3 PRECEDING AND 1 PRECEDING)
),
means AS ( -- below 1e-300 a quotient may be an error instead of 0
    SELECT *, CASE WHEN total > 0 AND error_sum >= 1e-300 THEN error_sum / total ELSE 0 END AS mean_error FROM history
),
devices AS (
    SELECT model_version, samples, correct, total,
           CASE WHEN total > 0
               THEN least($7, greatest($6, total_correct / total * (1 - $5 * (least(mean_error, $4) / $4))))
               ELSE least($7, $8 + $9 * model_version)
           END AS accuracy
    FROM means
)
SELECT model_version, least(0.95::float8, 0.7::float8 + 0.02::float8 * model_version) AS before,
       sum(samples * accuracy) / sum(samples)::float8 AS after,
       CASE count(*) FILTER (WHERE total > 0) WHEN 0 THEN 'formula' WHEN count(*) THEN 'feedback' ELSE 'mixed' END
           AS after_source,
       sum(correct)::float8 / sum(samples)::float8 AS observed
FROM devices
GROUP BY model_version
ORDER BY model_version

-- query: upstream_runs
-- title: The runs of the aggregator: one ends where versions restart while time goes on
-- params: limit integer

WITH newest AS (
    SELECT created_at::timestamptz AS created_at, global_version
    FROM {table}
    WHERE created_at IS NOT NULL AND global_version IS NOT NULL
    ORDER BY created_at DESC, global_version DESC
    LIMIT $1
), marked AS (
    SELECT created_at, global_version,
           (global_version < lag(global_version) OVER (ORDER BY created_at, global_version))::int AS restarts
    FROM newest
), numbered AS (
    SELECT created_at, global_version, coalesce(sum(restarts) OVER (ORDER BY created_at, global_version), 0) AS run
    FROM marked
)
SELECT min(created_at), max(created_at), min(global_version)::bigint, max(global_version)::bigint, count(*)
FROM numbered
GROUP BY run
ORDER BY run DESC

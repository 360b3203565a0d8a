-- query: upstream_local
-- title: What devices trained while a version was current
-- params: from timestamp, until timestamp, limit integer

SELECT global_version::bigint, count(*), count(DISTINCT device_id), coalesce(sum(samples_processed), 0)::bigint,
       sum(accuracy::float8 * samples_processed) / nullif(sum(samples_processed), 0)
FROM (
    SELECT global_version, device_id, samples_processed, accuracy
    FROM {table}
    WHERE ($1::bigint IS NULL OR created_at >= 'epoch'::timestamptz + $1::bigint * interval '1 microsecond')
      AND ($2::bigint IS NULL OR created_at < 'epoch'::timestamptz + $2::bigint * interval '1 microsecond')
    ORDER BY created_at DESC
    LIMIT $3
) newest
GROUP BY global_version

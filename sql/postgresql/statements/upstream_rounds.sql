-- query: upstream_rounds
-- title: The versions of one run, newest first
-- params: from timestamp, until timestamp, limit integer

-- Columns that only some generations have are taken from the row as JSON, so that one text serves all.
SELECT f.created_at::timestamptz, f.global_version::bigint, (f.document ->> 'aggregation_round')::bigint,
       (f.document ->> 'num_devices')::bigint, f.accuracy::float8, (f.document ->> 'total_samples')::bigint,
       (f.document ->> 'update_norm')::float8, (f.document ->> 'mean_update_cosine')::float8,
       (f.document ->> 'dp_epsilon')::float8
FROM (
    SELECT r.created_at, r.global_version, r.accuracy, to_jsonb(r) AS document
    FROM {table} r
    WHERE r.created_at >= 'epoch'::timestamptz + $1::bigint * interval '1 microsecond'
      AND r.created_at <= 'epoch'::timestamptz + $2::bigint * interval '1 microsecond'
      AND r.global_version IS NOT NULL
    ORDER BY r.created_at DESC, r.global_version DESC
    LIMIT $3
) f
ORDER BY f.created_at DESC, f.global_version DESC

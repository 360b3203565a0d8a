-- query: upstream_heldout_json
-- title: Accuracies of evaluations that are kept as JSON, newest first
-- params: from timestamp, until timestamp, limit integer

SELECT global_version::text, created_at::timestamptz, accuracy::float8
FROM {table}
WHERE ($1::bigint IS NULL OR created_at >= 'epoch'::timestamptz + $1::bigint * interval '1 microsecond')
      AND ($2::bigint IS NULL OR created_at < 'epoch'::timestamptz + $2::bigint * interval '1 microsecond')
ORDER BY created_at DESC
LIMIT $3

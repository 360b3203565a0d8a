-- query: upstream_heldout_g4
-- title: How versions did on held-out rows, newest first
-- params: from timestamp, until timestamp, limit integer

SELECT model_version::text, evaluation_timestamp::timestamptz, model_accuracy::float8, f1_score::float8, precision::float8,
       recall::float8, sample_count::bigint, true_positives::bigint, false_positives::bigint, true_negatives::bigint
FROM {table}
WHERE ($1::bigint IS NULL OR evaluation_timestamp >= 'epoch'::timestamptz + $1::bigint * interval '1 microsecond')
      AND ($2::bigint IS NULL OR evaluation_timestamp < 'epoch'::timestamptz + $2::bigint * interval '1 microsecond')
      AND device_id = 'ALL'
ORDER BY evaluation_timestamp DESC
LIMIT $3

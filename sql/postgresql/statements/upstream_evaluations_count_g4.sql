-- query: upstream_evaluations_count_g4
-- title: How many records a replay of a stretch of confusion counts has
-- params: after timestamp, until timestamp, most integer

-- One for every counted evaluation; one, to be rejected, for counts that are not whole or not plausible.
SELECT coalesce(sum(CASE WHEN least(true_positives, false_positives, false_negatives, true_negatives) < 0
                           OR true_positives + false_positives + false_negatives + true_negatives IS NULL
                           OR true_positives::numeric + false_positives + false_negatives + true_negatives > $3::bigint
                         THEN 1
                         ELSE true_positives + false_positives + false_negatives + true_negatives END), 0)::bigint
FROM {table}
WHERE ($1::bigint IS NULL OR evaluation_timestamp > 'epoch'::timestamptz + $1::bigint * interval '1 microsecond')
      AND ($2::bigint IS NULL OR evaluation_timestamp <= 'epoch'::timestamptz + $2::bigint * interval '1 microsecond')
      AND device_id IS DISTINCT FROM 'ALL'

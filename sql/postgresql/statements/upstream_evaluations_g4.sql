-- query: upstream_evaluations_g4
-- title: Evaluations of devices with their confusion counts, in the order of a replay
-- params: after timestamp, until timestamp, limit integer

-- The fleet's own row is the sum of the others. Rows of older writers have labels instead of counts.
SELECT model_version::text, device_id::text, prediction_result::text, actual_result::text, confidence::float8,
       evaluation_timestamp::timestamptz, true_positives::bigint, false_positives::bigint, false_negatives::bigint,
       true_negatives::bigint
FROM {table}
WHERE ($1::bigint IS NULL OR evaluation_timestamp > 'epoch'::timestamptz + $1::bigint * interval '1 microsecond')
      AND ($2::bigint IS NULL OR evaluation_timestamp <= 'epoch'::timestamptz + $2::bigint * interval '1 microsecond')
      AND device_id IS DISTINCT FROM 'ALL'
ORDER BY evaluation_timestamp, device_id::text COLLATE "C", model_version::text COLLATE "C", true_positives,
         false_positives, false_negatives, true_negatives, prediction_result::text COLLATE "C",
         actual_result::text COLLATE "C", confidence
LIMIT $3

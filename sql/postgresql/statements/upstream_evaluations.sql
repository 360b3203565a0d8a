-- query: upstream_evaluations
-- title: Single evaluations in the order of a replay
-- params: after timestamp, until timestamp, limit integer

-- The order is total but for rows that are equal in all that is read.
SELECT model_version::text, device_id::text, prediction_result::text, actual_result::text, confidence::float8,
       evaluation_timestamp::timestamptz
FROM {table}
WHERE ($1::bigint IS NULL OR evaluation_timestamp > 'epoch'::timestamptz + $1::bigint * interval '1 microsecond')
      AND ($2::bigint IS NULL OR evaluation_timestamp <= 'epoch'::timestamptz + $2::bigint * interval '1 microsecond')
ORDER BY evaluation_timestamp, device_id::text COLLATE "C", model_version::text COLLATE "C",
         prediction_result::text COLLATE "C", actual_result::text COLLATE "C", confidence
LIMIT $3

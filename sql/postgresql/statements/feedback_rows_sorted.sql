-- query: feedback_rows_sorted
-- title: Rows of feedback that fit a filter, by event time or size of the error, the largest first, after a place
-- params: version_from integer, version_to integer, device text, type text, is_correct boolean, time_from timestamp, time_to timestamp, error_from real, error_to real, key real, id integer, count integer, by text, created_at timestamp

-- There is no index to sort by: all rows that fit are looked at.
WITH span AS (
    SELECT 'epoch'::timestamptz + (first / 1000000) * interval '1 second' + (first % 1000000) * interval '1 microsecond' AS time_from,
           'epoch'::timestamptz + (last / 1000000) * interval '1 second' + (last % 1000000) * interval '1 microsecond' AS time_to,
           'epoch'::timestamptz + ($14::bigint / 1000000) * interval '1 second' + ($14::bigint % 1000000) * interval '1 microsecond' AS stored_at
    FROM (SELECT least(greatest($6::bigint, -62135596800000000), 253402300799999999) AS first, least(greatest($7::bigint, -62135596800000000), 253402300799999999) AS last) given
), fitting AS (
    SELECT *, CASE $13::text WHEN 'time' THEN (extract(epoch FROM "timestamp") * 1000000)::float8 ELSE absolute_error END AS key
    FROM model_feedback
    WHERE ($1::bigint IS NULL OR model_version >= $1::bigint) AND ($2::bigint IS NULL OR model_version <= $2::bigint)
      AND ($3::text IS NULL OR (hashtextextended(device_id, 0) = hashtextextended($3::text, 0) AND device_id = $3::text)
           OR ($3::text = '' AND device_id IS NULL))
      AND ($4::text IS NULL
           OR CASE WHEN feedback_type IN ('normal', 'edge_case') THEN feedback_type ELSE 'anomaly' END = $4::text)
      AND ($5::boolean IS NULL OR coalesce(is_correct, false) = $5::boolean)
      AND ($6::bigint IS NULL OR "timestamp" >= (SELECT time_from FROM span))
      AND ($7::bigint IS NULL OR "timestamp" <= (SELECT time_to FROM span))
      AND ($8::float8 IS NULL OR absolute_error >= $8::float8) AND ($9::float8 IS NULL OR absolute_error <= $9::float8)
)
SELECT id, model_version, aggregation_round, device_id, prediction, actual_value, error, absolute_error, is_correct,
       confidence, feedback_type, "timestamp", created_at, key
FROM fitting
WHERE $11::bigint IS NULL
   OR CASE WHEN $10::float8 IS NULL THEN key IS NULL AND (id, created_at) < ($11::bigint, (SELECT stored_at FROM span))
           ELSE key IS NULL OR key < $10::float8 OR (key = $10::float8 AND (id, created_at) < ($11::bigint, (SELECT stored_at FROM span))) END
ORDER BY key DESC NULLS LAST, id DESC, created_at DESC
LIMIT $12

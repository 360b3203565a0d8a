-- query: upstream_evaluations_count
-- title: How many records a replay of a stretch of evaluations has
-- params: after timestamp, until timestamp

SELECT count(*)
FROM {table}
WHERE ($1::bigint IS NULL OR evaluation_timestamp > 'epoch'::timestamptz + $1::bigint * interval '1 microsecond')
      AND ($2::bigint IS NULL OR evaluation_timestamp <= 'epoch'::timestamptz + $2::bigint * interval '1 microsecond')

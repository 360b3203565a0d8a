-- query: feedback_rows_sorted
-- title: Rows of feedback that fit a filter, by event time or size of the error, the largest first, after a place
-- params: version_from integer, version_to integer, device text, type text, is_correct boolean, time_from timestamp, time_to timestamp, error_from real, error_to real, key real, id integer, count integer, by text, created_at timestamp

-- There is no index to sort by: all rows that fit are looked at.
WITH keyed AS NOT MATERIALIZED (
    SELECT id, model_version, aggregation_round, device_id, prediction, actual_value, error, absolute_error, is_correct,
           confidence, feedback_type, timestamp, created_at,
           CASE $13 WHEN 'time' THEN timestamp ELSE absolute_error END AS key
    FROM model_feedback
    WHERE ($4 IS NULL OR CASE WHEN feedback_type IN ('normal', 'edge_case') THEN feedback_type ELSE 'anomaly' END = $4)
      AND ($5 IS NULL OR coalesce(is_correct, 0) = $5)
      AND ($6 IS NULL OR timestamp >= $6) AND ($7 IS NULL OR timestamp <= $7)
      AND ($8 IS NULL OR absolute_error >= $8) AND ($9 IS NULL OR absolute_error <= $9)
      AND ($1 IS NULL OR model_version >= $1) AND ($2 IS NULL OR model_version <= $2)
), fitting AS NOT MATERIALIZED (
    SELECT * FROM keyed
    WHERE $11 IS NULL
       OR CASE WHEN $10 IS NULL THEN key IS NULL AND (id, created_at) < ($11, $14)
               ELSE key IS NULL OR key < $10 OR (key = $10 AND (id, created_at) < ($11, $14)) END
)
SELECT * FROM fitting WHERE $3 IS NOT NULL AND device_id = $3
UNION ALL SELECT * FROM fitting WHERE $3 = '' AND device_id IS NULL
UNION ALL SELECT * FROM fitting WHERE $3 IS NULL AND $1 = $2 AND model_version = $1
UNION ALL SELECT * FROM fitting WHERE $3 IS NULL AND coalesce($1 <> $2, 1)
ORDER BY key DESC NULLS LAST, id DESC
LIMIT $12

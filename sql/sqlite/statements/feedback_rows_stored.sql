-- query: feedback_rows_stored
-- title: Rows of feedback that fit a filter, the last stored first, after a place
-- params: version_from integer, version_to integer, device text, type text, is_correct boolean, time_from timestamp, time_to timestamp, error_from real, error_to real, key real, id integer, count integer, created_at timestamp

-- A branch for each index that a filter can lead with; the conditions on parameters alone are looked at once.
WITH fitting AS NOT MATERIALIZED (
    SELECT id, model_version, aggregation_round, device_id, prediction, actual_value, error, absolute_error, is_correct,
           confidence, feedback_type, timestamp, created_at, $10 AS key
    FROM model_feedback
    WHERE ($4 IS NULL OR CASE WHEN feedback_type IN ('normal', 'edge_case') THEN feedback_type ELSE 'anomaly' END = $4)
      AND ($5 IS NULL OR coalesce(is_correct, 0) = $5)
      AND ($6 IS NULL OR timestamp >= $6) AND ($7 IS NULL OR timestamp <= $7)
      AND ($8 IS NULL OR absolute_error >= $8) AND ($9 IS NULL OR absolute_error <= $9)
      AND ($1 IS NULL OR model_version >= $1) AND ($2 IS NULL OR model_version <= $2)
      AND id <= coalesce($11, 9223372036854775807) AND (id < coalesce($11, 9223372036854775807) OR created_at < $13)
)
SELECT * FROM fitting WHERE $3 IS NOT NULL AND device_id = $3
UNION ALL SELECT * FROM fitting WHERE $3 = '' AND device_id IS NULL
UNION ALL SELECT * FROM fitting WHERE $3 IS NULL AND $1 = $2 AND model_version = $1
UNION ALL SELECT * FROM fitting WHERE $3 IS NULL AND coalesce($1 <> $2, 1)
ORDER BY id DESC
LIMIT $12

-- query: feedback_rows_count
-- title: How many rows of feedback fit a filter
-- params: version_from integer, version_to integer, device text, type text, is_correct boolean, time_from timestamp, time_to timestamp, error_from real, error_to real

WITH fitting AS NOT MATERIALIZED (
    SELECT device_id, model_version
    FROM model_feedback
    WHERE ($4 IS NULL OR CASE WHEN feedback_type IN ('normal', 'edge_case') THEN feedback_type ELSE 'anomaly' END = $4)
      AND ($5 IS NULL OR coalesce(is_correct, 0) = $5)
      AND ($6 IS NULL OR timestamp >= $6) AND ($7 IS NULL OR timestamp <= $7)
      AND ($8 IS NULL OR absolute_error >= $8) AND ($9 IS NULL OR absolute_error <= $9)
      AND ($1 IS NULL OR model_version >= $1) AND ($2 IS NULL OR model_version <= $2)
)
SELECT (SELECT count(*) FROM fitting WHERE $3 IS NOT NULL AND device_id = $3)
     + (SELECT count(*) FROM fitting WHERE $3 = '' AND device_id IS NULL)
     + (SELECT count(*) FROM fitting WHERE $3 IS NULL AND $1 = $2 AND model_version = $1)
     + (SELECT count(*) FROM fitting WHERE $3 IS NULL AND coalesce($1 <> $2, 1))

-- query: delta_from_rows
-- title: The deltas of all rows, as the trigger would have made them

-- statement
INSERT INTO feedback_delta
SELECT model_version, device_id, hour, count(*), count(*) FILTER (WHERE is_correct),
       count(*) FILTER (WHERE feedback_type = 'normal'), count(*) FILTER (WHERE feedback_type = 'edge_case'),
       count(confidence), count(*) FILTER (WHERE is_odd), sum(error), sum(abs(error)),
       coalesce(sum(error * error) FILTER (WHERE abs(error) BETWEEN 1e-150 AND 1e140), 0),
       coalesce(sum(confidence), 0), max(abs(error)), min(moment), max(moment)
FROM (
    SELECT coalesce(model_version, 0) AS model_version, coalesce(device_id, '') COLLATE "C" AS device_id,
           floor(extract(epoch FROM coalesce(created_at, now())) / 3600)::bigint AS hour, is_correct, feedback_type,
           CASE WHEN abs(error) <= 1e150::float8 THEN error ELSE 0 END AS error,
           coalesce(abs(error) <= 1e150::float8, false) IS FALSE AS is_odd,
           CASE WHEN abs(confidence) < 'Infinity' THEN greatest(least(confidence, 1e290), -1e290) END AS confidence,
           CASE WHEN isfinite("timestamp") THEN "timestamp" END AS moment
    FROM model_feedback
) rows
GROUP BY model_version, device_id, hour
-- statement
INSERT INTO feedback_delta_bin
SELECT model_version, false, bin, count(*), 0, 0
FROM (SELECT coalesce(model_version, 0) AS model_version,
             loopscope_error_bin(CASE WHEN abs(error) <= 1e150::float8 THEN error ELSE 0 END) AS bin
      FROM model_feedback) errors
GROUP BY model_version, bin
-- statement
INSERT INTO feedback_delta_bin
SELECT model_version, true, bin, count(*), count(*) FILTER (WHERE is_correct), sum(confidence)
FROM (SELECT coalesce(model_version, 0) AS model_version, is_correct, loopscope_confidence_bin(confidence) AS bin,
             greatest(least(confidence, 1e290), -1e290) AS confidence
      FROM model_feedback WHERE abs(confidence) < 'Infinity') confidences
GROUP BY model_version, bin
-- statement
-- Since when there is something, for those who only read.
INSERT INTO feedback_arrival (first_id, last_id, n, newest_created_at)
SELECT first_id, last_id, 0, newest
FROM (SELECT min(id) AS first_id, max(id) AS last_id, max(created_at) AS newest FROM model_feedback) rows
WHERE first_id IS NOT NULL

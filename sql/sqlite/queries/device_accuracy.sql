-- query: device_accuracy
-- title: Feedback of one device before one version, in a window
-- params: device_id text, model_version integer, window_seconds real = policy, now timestamp = now
-- columns: total integer, correct integer, mean_absolute_error real, max_absolute_error real

SELECT count(*) AS total, coalesce(sum(CASE WHEN is_correct THEN 1 ELSE 0 END), 0) AS correct,
       avg(absolute_error) AS mean_absolute_error, max(absolute_error) AS max_absolute_error
FROM model_feedback
WHERE device_id = $1 AND model_version <= $2 - 1
  AND ($3 IS NULL OR (timestamp > $4 - CAST($3 * 1000000 AS INTEGER) AND timestamp <= $4))

-- query: device_accuracy
-- title: Feedback of one device before one version, in a window
-- params: device_id text, model_version integer, window_seconds real = policy, now timestamp = now
-- columns: total integer, correct integer, mean_absolute_error real, max_absolute_error real

-- The hash is what the index of devices holds.
WITH span AS (
    SELECT 'epoch'::timestamptz + (us / 1000000) * interval '1 second' + (us % 1000000) * interval '1 microsecond' AS begin,
           'epoch'::timestamptz + ($4 / 1000000) * interval '1 second' + ($4 % 1000000) * interval '1 microsecond' AS until
    FROM (SELECT greatest($4 - trunc(least($3::float8, 1e12) * 1000000)::bigint, -62135596800000000) AS us) given
)
SELECT count(*) AS total, count(*) FILTER (WHERE is_correct) AS correct,
       avg(least(absolute_error, 1e140)) FILTER (WHERE absolute_error < 'Infinity') AS mean_absolute_error,
       max(absolute_error) FILTER (WHERE absolute_error < 'Infinity') AS max_absolute_error
FROM model_feedback
WHERE hashtextextended(device_id, 0) = hashtextextended($1::text, 0) AND device_id = $1::text AND model_version <= $2 - 1
  AND ($3::float8 IS NULL OR ("timestamp" > (SELECT begin FROM span) AND "timestamp" <= (SELECT until FROM span)))

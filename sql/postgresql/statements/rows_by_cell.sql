-- query: rows_by_cell
-- title: The feedback per version and device, summed by the server
-- params: after timestamp, until timestamp

-- As the rows would be read one by one: what is absent or not finite counts and is not summed. The limits keep sums and
-- squares of the largest and smallest doubles from being errors.
WITH span AS (
    SELECT 'epoch'::timestamptz + (first / 1000000) * interval '1 second' + (first % 1000000) * interval '1 microsecond' AS after,
           'epoch'::timestamptz + (last / 1000000) * interval '1 second' + (last % 1000000) * interval '1 microsecond' AS until
    FROM (SELECT least(greatest($1, -62135596800000000), 253402300799999999) AS first, least(greatest($2, -62135596800000000), 253402300799999999) AS last) given
), judged AS (
    SELECT model_version, coalesce(device_id, '') COLLATE "C" AS device_id, coalesce(is_correct, false) AS is_correct,
           feedback_type, "timestamp",
           CASE WHEN abs(error) < 'Infinity' THEN greatest(least(error, 1e290), -1e290) ELSE 0 END AS error,
           CASE WHEN abs(error) < 'Infinity' THEN abs(error) ELSE 0 END AS size,
           CASE WHEN abs(confidence) < 'Infinity' THEN greatest(least(confidence, 1e290), -1e290) END AS confidence,
           coalesce("timestamp" > (SELECT after FROM span) AND "timestamp" <= (SELECT until FROM span), false) AS inside
    FROM model_feedback
)
SELECT model_version, device_id, count(*), count(*) FILTER (WHERE is_correct),
       count(*) FILTER (WHERE feedback_type = 'normal'), count(*) FILTER (WHERE feedback_type = 'edge_case'),
       count(confidence), sum(error), 0::float8, sum(abs(error)), 0::float8,
       coalesce(sum(error * error) FILTER (WHERE abs(error) BETWEEN 1e-150 AND 1e140), 0), 0::float8,
       coalesce(sum(confidence), 0), 0::float8, max(size), min("timestamp"), max("timestamp"),
       count(*) FILTER (WHERE inside), count(*) FILTER (WHERE inside AND is_correct),
       coalesce(sum(abs(error)) FILTER (WHERE inside), 0)
FROM judged
GROUP BY model_version, device_id
ORDER BY model_version, device_id

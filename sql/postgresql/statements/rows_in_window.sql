-- query: rows_in_window
-- title: The feedback inside a window of event time
-- params: after timestamp, until timestamp

WITH span AS (
    SELECT 'epoch'::timestamptz + (first / 1000000) * interval '1 second' + (first % 1000000) * interval '1 microsecond' AS after,
           'epoch'::timestamptz + (last / 1000000) * interval '1 second' + (last % 1000000) * interval '1 microsecond' AS until
    FROM (SELECT least(greatest($1, -62135596800000000), 253402300799999999) AS first, least(greatest($2, -62135596800000000), 253402300799999999) AS last) given
)
SELECT id, model_version, device_id, error, is_correct, feedback_type, confidence, "timestamp", created_at
FROM model_feedback
WHERE "timestamp" > (SELECT after FROM span) AND "timestamp" <= (SELECT until FROM span)
ORDER BY id

-- query: facts
-- title: What the rollups say of the whole, with what other writers added since they were written

SELECT coalesce(sum(n), 0)::bigint, count(DISTINCT model_version),
       (SELECT count(*) FROM feedback_device) + (
           SELECT count(*) FROM (SELECT DISTINCT device_id FROM feedback_delta) waiting
           WHERE NOT EXISTS (SELECT 1 FROM feedback_device d WHERE d.device_id = waiting.device_id)),
       greatest((SELECT max(created_at) FROM replay_chunk WHERE accepted > 0),
                (SELECT max(newest_created_at) FROM feedback_arrival)),
       min(first), max(last), coalesce(sum(odd), 0)::bigint
FROM (
    SELECT model_version, n, odd, 'epoch'::timestamptz + (first_timestamp / 1000000) * interval '1 second'
               + (first_timestamp % 1000000) * interval '1 microsecond' AS first,
           'epoch'::timestamptz + (last_timestamp / 1000000) * interval '1 second'
               + (last_timestamp % 1000000) * interval '1 microsecond' AS last
    FROM rollup_version
    UNION ALL
    SELECT model_version, n, odd, first_timestamp, last_timestamp FROM feedback_delta
) parts

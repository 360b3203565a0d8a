-- query: delta_take
-- title: Takes out what other writers added to some versions: by device, then by hour
-- params: first_version integer, last_version integer

WITH taken AS (
    DELETE FROM feedback_delta WHERE model_version BETWEEN $1 AND $2 RETURNING *
)
SELECT model_version, grouping(device_id), coalesce(device_id, ''), coalesce(hour, 0),
       sum(n)::bigint, sum(correct)::bigint, sum(normal)::bigint, sum(edge_case)::bigint, sum(confidence_n)::bigint,
       sum(error_sum), 0::float8, sum(absolute_sum), 0::float8, sum(squared_sum), 0::float8,
       sum(confidence_sum), 0::float8, max(max_absolute), min(first_timestamp), max(last_timestamp), sum(odd)::bigint, 0
FROM taken
GROUP BY GROUPING SETS ((model_version, device_id), (model_version, hour))
ORDER BY model_version, 2, device_id COLLATE "C", hour

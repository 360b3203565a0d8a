-- query: delta_waiting
-- title: What other writers added and nobody folded yet: by device, then by hour
-- params: version_from integer

-- The last column: devices that the rollups of that version do not have.
SELECT model_version, grouping(device_id), coalesce(device_id, ''), coalesce(hour, 0),
       sum(n)::bigint, sum(correct)::bigint, sum(normal)::bigint, sum(edge_case)::bigint, sum(confidence_n)::bigint,
       sum(error_sum), 0::float8, sum(absolute_sum), 0::float8, sum(squared_sum), 0::float8,
       sum(confidence_sum), 0::float8, max(max_absolute), min(first_timestamp), max(last_timestamp), sum(odd)::bigint,
       CASE WHEN grouping(device_id) = 0 THEN NOT EXISTS (
           SELECT 1 FROM rollup_version_device r JOIN feedback_device d ON d.device = r.device
           WHERE r.model_version = feedback_delta.model_version AND d.device_id = feedback_delta.device_id) ELSE false END
FROM feedback_delta WHERE model_version >= $1
GROUP BY GROUPING SETS ((model_version, device_id), (model_version, hour))
ORDER BY model_version, 2, device_id COLLATE "C", hour

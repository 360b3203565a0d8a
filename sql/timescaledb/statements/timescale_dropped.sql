-- query: timescale_dropped
-- title: Whether parts of the table are gone that the rollups still count
-- columns: dropped boolean

-- A retention policy drops them whole, without any trigger. The oldest part that is there tells.
WITH oldest AS (
    SELECT coalesce(floor(extract(epoch FROM min(c.range_start)) / 3600)::bigint, 9223372036854775807) AS hour
    FROM timescaledb_information.hypertables h
    LEFT JOIN timescaledb_information.chunks c USING (hypertable_schema, hypertable_name)
    WHERE h.hypertable_schema = current_schema() AND h.hypertable_name = 'model_feedback'
    GROUP BY h.hypertable_schema
)
SELECT EXISTS (SELECT 1 FROM rollup_version_hour r JOIN oldest ON r.hour < oldest.hour)
       OR EXISTS (SELECT 1 FROM feedback_delta d JOIN oldest ON d.hour < oldest.hour)

-- query: timescale_dropped_note
-- title: Versions of which parts of the table are gone are to be built anew

WITH oldest AS (
    SELECT coalesce(floor(extract(epoch FROM min(c.range_start)) / 3600)::bigint, 9223372036854775807) AS hour
    FROM timescaledb_information.hypertables h
    LEFT JOIN timescaledb_information.chunks c USING (hypertable_schema, hypertable_name)
    WHERE h.hypertable_schema = current_schema() AND h.hypertable_name = 'model_feedback'
    GROUP BY h.hypertable_schema
)
INSERT INTO feedback_stale (model_version, reason)
SELECT model_version, 'rows dropped' FROM rollup_version_hour r JOIN oldest ON r.hour < oldest.hour
UNION
SELECT model_version, 'rows dropped' FROM feedback_delta d JOIN oldest ON d.hour < oldest.hour

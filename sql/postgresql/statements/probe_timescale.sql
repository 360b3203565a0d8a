-- query: probe_timescale
-- title: TimescaleDB in this database, and whether the server offers it

SELECT (SELECT extversion FROM pg_extension WHERE extname = 'timescaledb'),
       EXISTS (SELECT 1 FROM pg_available_extensions WHERE name = 'timescaledb')

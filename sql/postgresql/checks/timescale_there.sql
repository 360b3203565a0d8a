-- query: timescale_there
-- title: Whether TimescaleDB is there
-- columns: there boolean

SELECT to_regclass('timescaledb_information.hypertables') IS NOT NULL AS there

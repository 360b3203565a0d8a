-- query: timescale_there
-- title: Whether TimescaleDB is there
-- columns: there boolean

SELECT 0 AS there

-- query: upstream_hypertables
-- title: The hypertables of the database

SELECT hypertable_schema::text, hypertable_name::text FROM timescaledb_information.hypertables

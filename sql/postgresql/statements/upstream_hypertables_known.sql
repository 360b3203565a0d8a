-- query: upstream_hypertables_known
-- title: Whether there is a list of hypertables

SELECT to_regclass('timescaledb_information.hypertables') IS NOT NULL

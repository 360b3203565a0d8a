-- query: timescale_table
-- title: What TimescaleDB makes of model_feedback
-- columns: hypertable boolean, compressed boolean, retention boolean

SELECT count(h.hypertable_name) > 0, coalesce(bool_or(h.compression_enabled), false),
       EXISTS (SELECT 1 FROM timescaledb_information.jobs j
               WHERE j.hypertable_schema = current_schema() AND j.hypertable_name = 'model_feedback'
                     AND j.proc_name = 'policy_retention')
FROM timescaledb_information.hypertables h
WHERE h.hypertable_schema = current_schema() AND h.hypertable_name = 'model_feedback'

-- query: hypertable_make
-- title: Makes the table a hypertable, with the rows that it has

SELECT {timescale}.create_hypertable('model_feedback', 'created_at', chunk_time_interval => INTERVAL '7 days',
                                     create_default_indexes => FALSE, migrate_data => TRUE)

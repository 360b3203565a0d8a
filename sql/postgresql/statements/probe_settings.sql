-- query: probe_settings
-- title: A test of a connection waits for nothing for long

SELECT set_config('statement_timeout', '5s', false)

-- query: upstream_session_long
-- title: A connection that reads a whole table takes its time

SELECT set_config('statement_timeout', '0', false)

-- query: probe_settings
-- title: A test of a connection waits for nothing for long

SET {scope} statement_timeout = '5s'

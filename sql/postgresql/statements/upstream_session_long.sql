-- query: upstream_session_long
-- title: A connection that reads a whole table takes its time

SET {scope} statement_timeout = 0

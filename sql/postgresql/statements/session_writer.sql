-- query: session_writer
-- title: Settings of a connection that writes

-- A load takes as long as it takes.
SET {scope} statement_timeout = 0
-- statement
SET {scope} idle_in_transaction_session_timeout = 0

-- query: session_reader
-- title: A connection that reads cannot write by mistake

SET SESSION default_transaction_read_only = on

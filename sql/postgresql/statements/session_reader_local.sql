-- query: session_reader_local
-- title: A transaction that reads cannot write by mistake

SET LOCAL transaction_read_only = on

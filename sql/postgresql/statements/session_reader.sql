-- query: session_reader
-- title: A connection that reads cannot write by mistake

SELECT set_config('default_transaction_read_only', 'on', false)

-- query: session_refuses_writing
-- title: Whether transactions of this connection are read only from the start

SELECT reset_val = 'on' FROM pg_settings WHERE name = 'default_transaction_read_only'

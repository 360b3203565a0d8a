-- query: session_rollback
-- title: Takes a transaction back

ROLLBACK

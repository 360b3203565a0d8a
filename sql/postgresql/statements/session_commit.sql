-- query: session_commit
-- title: Ends a transaction

COMMIT

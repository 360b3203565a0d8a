-- query: session_begin_snapshot
-- title: Begins to read one state

BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY

-- query: session_begin_stable
-- title: Begins to write what follows from one state

BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ

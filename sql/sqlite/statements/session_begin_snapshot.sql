-- query: session_begin_snapshot
-- title: Begins to read one state

BEGIN DEFERRED

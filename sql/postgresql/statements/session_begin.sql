-- query: session_begin
-- title: Begins to write

BEGIN

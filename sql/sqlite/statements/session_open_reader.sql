-- query: session_open_reader
-- title: Settings of a connection that reads

-- statement
PRAGMA cache_size = -32768
-- statement
PRAGMA temp_store = MEMORY

-- query: session_open_writer
-- title: Settings of a connection that writes

-- statement
PRAGMA page_size = 16384
-- statement
PRAGMA journal_mode = WAL
-- statement
PRAGMA synchronous = NORMAL
-- statement
PRAGMA wal_autocheckpoint = 4096
-- statement
PRAGMA cache_size = -131072
-- statement
PRAGMA temp_store = MEMORY

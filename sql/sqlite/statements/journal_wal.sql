-- query: journal_wal
-- title: Back to WAL, in which readers and the writer do not wait for each other

-- statement
PRAGMA journal_mode = WAL

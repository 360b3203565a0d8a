-- query: journal_rollback
-- title: A new file is filled under a rollback journal: pages that are new need no copy, while WAL writes each one twice

-- statement
PRAGMA journal_mode = TRUNCATE

-- query: session_settings
-- title: Settings of every connection

-- The scope is SESSION on a connection of our own, and LOCAL behind a pooler, where it is set with every transaction.
-- Whoever waits longer for a lock is told that the database is busy.
SET {scope} TimeZone = 'UTC'
-- statement
SET {scope} lock_timeout = '3s'

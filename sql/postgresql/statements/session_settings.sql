-- query: session_settings
-- title: Settings of every connection

-- Whoever waits longer for a lock is told that the database is busy.
SELECT set_config('TimeZone', 'UTC', false), set_config('lock_timeout', '3s', false)

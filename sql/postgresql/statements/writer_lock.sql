-- query: writer_lock
-- title: The writer's place at one feedback database, held until the session ends
-- params: schema text

-- Waits, for as long as lock_timeout allows, for a session that is just ending.
SELECT pg_advisory_lock(hashtextextended('loopscope writer ' || $1, 0))

-- query: writer_turn
-- title: The writer's place at one feedback database, for one transaction

-- As writer_lock, which a session of our own holds all the time: both exclude each other.
SELECT pg_advisory_xact_lock(hashtextextended('loopscope writer ' || {name}, 0))

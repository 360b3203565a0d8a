-- query: session_own_rows
-- title: Says that this transaction keeps the rollups itself

-- For this transaction only: behind a pooler the next one of the session may be somebody else's.
SELECT set_config('loopscope.rollup', 'own', true)

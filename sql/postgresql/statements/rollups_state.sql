-- query: rollups_state
-- title: Whether the rollups cover the rows of everybody, and whether some are to be built anew

SELECT loopscope_feedback_is_watched(), EXISTS (SELECT 1 FROM feedback_stale)

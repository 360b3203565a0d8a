-- query: stale_versions
-- title: The versions that are to be built anew; NULL: all of them

SELECT DISTINCT model_version FROM feedback_stale ORDER BY model_version

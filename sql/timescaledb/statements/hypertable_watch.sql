-- query: hypertable_watch
-- title: Makes the triggers of a table that has become a hypertable as it can have them

SELECT loopscope_watch_feedback()

-- query: runs_mixed
-- title: Puts the rows of the runs before into a table of their own

-- statement
CREATE TABLE model_feedback_earlier_runs AS
SELECT * FROM model_feedback WHERE coalesce("timestamp", created_at) < to_timestamp({since} / 1e6)
-- statement
DELETE FROM model_feedback WHERE coalesce("timestamp", created_at) < to_timestamp({since} / 1e6)

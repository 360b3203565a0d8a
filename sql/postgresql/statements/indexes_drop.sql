-- query: indexes_drop
-- title: Takes the indexes away, before a load into an empty table

-- statement
DROP INDEX IF EXISTS idx_model_feedback_version
-- statement
DROP INDEX IF EXISTS idx_model_feedback_device_time
-- statement
DROP INDEX IF EXISTS idx_model_feedback_timestamp

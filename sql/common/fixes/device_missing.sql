-- query: device_missing
-- title: Takes the rows out that no device will ever ask for; they stay in a table of their own

-- statement
CREATE TABLE model_feedback_without_device AS SELECT * FROM model_feedback WHERE device_id IS NULL
-- statement
DELETE FROM model_feedback WHERE device_id IS NULL

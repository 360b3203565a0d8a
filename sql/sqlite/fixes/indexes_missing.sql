-- query: indexes_missing
-- title: Creates what is missing

-- statement
CREATE INDEX IF NOT EXISTS idx_model_feedback_version ON model_feedback (model_version)
-- statement
CREATE INDEX IF NOT EXISTS idx_model_feedback_device ON model_feedback (device_id)
-- statement
CREATE INDEX IF NOT EXISTS idx_model_feedback_timestamp ON model_feedback (created_at)

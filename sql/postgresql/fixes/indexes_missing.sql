-- query: indexes_missing
-- title: Creates what is missing without stopping the writers (not inside a transaction)

-- statement
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_model_feedback_version ON model_feedback (model_version)
-- statement
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_model_feedback_device ON model_feedback (device_id)
-- statement
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_model_feedback_timestamp ON model_feedback (created_at)

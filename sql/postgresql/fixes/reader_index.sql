-- query: reader_index
-- title: An index that serves the reader: one device, its versions

-- statement
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_model_feedback_reader ON model_feedback (device_id, model_version)
-- statement
ANALYZE model_feedback

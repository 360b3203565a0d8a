-- query: indexes_create
-- title: The indexes of model_feedback

-- statement
-- A B-tree refuses entries over 2,704 bytes and device ids may have a million, so devices are found by a hash; whoever looks
-- for a device asks for hashtextextended(device_id, 0) too. The time beside it serves windows of event time. Versions mostly
-- arrive in blocks, which a block range index serves at next to no cost. The newest rows are read from the end of
-- (created_at, id).
CREATE INDEX IF NOT EXISTS idx_model_feedback_version ON model_feedback USING brin (model_version)
-- statement
CREATE INDEX IF NOT EXISTS idx_model_feedback_device_time ON model_feedback (hashtextextended(device_id, 0), "timestamp")
-- statement
CREATE INDEX IF NOT EXISTS idx_model_feedback_timestamp ON model_feedback (created_at, id)

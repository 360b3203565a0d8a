-- The founding table with its three indexes, in SQLite's types.
CREATE TABLE model_feedback (
    id INTEGER PRIMARY KEY,
    model_version INTEGER NOT NULL,
    aggregation_round INTEGER,
    device_id TEXT,
    prediction REAL,
    actual_value REAL,
    error REAL,
    absolute_error REAL,
    is_correct INTEGER,
    confidence REAL,
    feedback_type TEXT,
    timestamp INTEGER,
    created_at INTEGER NOT NULL
);
CREATE INDEX idx_model_feedback_version ON model_feedback(model_version);
CREATE INDEX idx_model_feedback_device ON model_feedback(device_id);
CREATE INDEX idx_model_feedback_timestamp ON model_feedback(created_at);

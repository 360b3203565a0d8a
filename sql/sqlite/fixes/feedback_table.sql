-- query: feedback_table
-- title: Creates the table; times are microseconds UTC

-- statement
CREATE TABLE IF NOT EXISTS model_feedback (
    id INTEGER PRIMARY KEY,
    model_version INT NOT NULL,
    aggregation_round INT,
    device_id TEXT,
    prediction DOUBLE PRECISION,
    actual_value DOUBLE PRECISION,
    error DOUBLE PRECISION,
    absolute_error DOUBLE PRECISION,
    is_correct BOOLEAN,
    confidence DOUBLE PRECISION,
    feedback_type VARCHAR(50),
    timestamp INTEGER,
    created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s', 'now') AS INTEGER) * 1000000)
)

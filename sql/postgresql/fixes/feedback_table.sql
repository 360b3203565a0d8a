-- query: feedback_table
-- title: Creates the table with a key and times that work

-- statement
CREATE TABLE IF NOT EXISTS model_feedback (
    id BIGSERIAL,
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
    "timestamp" TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    -- As a hypertable on created_at the key must be (id, created_at).
    PRIMARY KEY (id, created_at)
)

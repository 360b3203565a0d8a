-- query: demo_founding_tables
-- title: The founding text's table as it is pasted, statement by statement

-- statement
CREATE TABLE model_feedback (
    id BIGSERIAL PRIMARY KEY,
    model_version INT NOT NULL,
    aggregation_round INT,
    device_id TEXT,
    prediction FLOAT,
    actual_value FLOAT,
    error FLOAT,
    absolute_error FLOAT,
    is_correct BOOLEAN,
    confidence FLOAT,
    feedback_type VARCHAR(50),
    timestamp TIMESTAMPTZ,
    created_at TIMESTAMPTZ DEFAULT NOW()
)
-- statement
SELECT create_hypertable('model_feedback', 'created_at', if_not_exists => TRUE)
-- statement
CREATE INDEX idx_model_feedback_version ON model_feedback(model_version)
-- statement
CREATE INDEX idx_model_feedback_device ON model_feedback(device_id)
-- statement
CREATE INDEX idx_model_feedback_timestamp ON model_feedback(created_at)

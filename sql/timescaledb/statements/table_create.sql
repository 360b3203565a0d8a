-- query: table_create
-- title: model_feedback as a hypertable

-- statement
-- The key must hold the column that the table is partitioned by, so an id alone is not unique.
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
    PRIMARY KEY (id, created_at)
)
-- statement
SELECT {timescale}.create_hypertable('model_feedback', 'created_at', chunk_time_interval => INTERVAL '7 days',
                                     create_default_indexes => FALSE)

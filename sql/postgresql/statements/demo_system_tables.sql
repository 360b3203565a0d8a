-- query: demo_system_tables
-- title: The federated system's own tables of that time

-- statement
CREATE TABLE federated_models (
    id BIGSERIAL,
    global_version INT NOT NULL,
    aggregation_round INT NOT NULL,
    num_devices INT NOT NULL,
    accuracy FLOAT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (id, created_at)
)
-- statement
CREATE TABLE local_models (
    id BIGSERIAL,
    device_id TEXT NOT NULL,
    model_version INT NOT NULL,
    global_version INT NOT NULL,
    accuracy FLOAT NOT NULL,
    samples_processed INT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
    PRIMARY KEY (id, created_at)
)
-- statement
CREATE TABLE model_evaluations (
    id BIGSERIAL,
    global_version INT NOT NULL,
    evaluation_data JSONB NOT NULL,
    accuracy FLOAT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (id, created_at)
)
-- statement
CREATE TABLE dashboard_metrics (
    id BIGSERIAL,
    metric_name TEXT NOT NULL,
    metric_value FLOAT NOT NULL,
    metric_type TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (id, created_at)
)

-- The founding generation: composite keys, results as JSON.
CREATE TABLE local_models (id BIGSERIAL, device_id TEXT NOT NULL, model_version INT NOT NULL, global_version INT NOT NULL,
    accuracy FLOAT NOT NULL, samples_processed INT NOT NULL, created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
    PRIMARY KEY (id, created_at));
CREATE TABLE federated_models (id BIGSERIAL, global_version INT NOT NULL, aggregation_round INT NOT NULL,
    num_devices INT NOT NULL, accuracy FLOAT NOT NULL, created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
    PRIMARY KEY (id, created_at));
CREATE TABLE model_evaluations (id BIGSERIAL, global_version INT NOT NULL, evaluation_data JSONB NOT NULL,
    accuracy FLOAT NOT NULL, created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(), PRIMARY KEY (id, created_at));
CREATE TABLE stream_analysis_results (id BIGSERIAL, window_start TIMESTAMPTZ NOT NULL, window_end TIMESTAMPTZ NOT NULL,
    analysis_data JSONB NOT NULL, created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(), PRIMARY KEY (id, created_at));
CREATE TABLE batch_analysis_results (id BIGSERIAL PRIMARY KEY, analysis_type TEXT NOT NULL, result_data JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT NOW());
CREATE TABLE dashboard_metrics (id BIGSERIAL, metric_name TEXT NOT NULL, metric_value FLOAT NOT NULL,
    metric_type TEXT NOT NULL, created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(), updated_at TIMESTAMPTZ,
    PRIMARY KEY (id, created_at));
INSERT INTO federated_models (global_version, aggregation_round, num_devices, accuracy, created_at)
VALUES (1, 1, 2, 0.72, '2025-11-07 02:00:00+00'), (2, 2, 3, 0.74, '2025-11-07 02:05:00+00');
INSERT INTO local_models (device_id, model_version, global_version, accuracy, samples_processed, created_at)
VALUES ('device_1', 1, 0, 0.70, 100, '2025-11-07 01:59:00+00'), ('device_2', 1, 0, 0.76, 50, '2025-11-07 01:59:30+00'),
       ('device_1', 2, 1, 0.74, 100, '2025-11-07 02:04:00+00');
INSERT INTO model_evaluations (global_version, evaluation_data, accuracy, created_at)
VALUES (1, '{"is_anomaly": false}', 0.72, '2025-11-07 02:01:00+00'), (1, '{}', 0.71, '2025-11-07 02:02:00+00');

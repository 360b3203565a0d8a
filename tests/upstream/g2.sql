-- No keys, and the readings of the devices.
CREATE TABLE local_models (id BIGSERIAL, device_id TEXT NOT NULL, model_version INT NOT NULL, global_version INT NOT NULL,
    accuracy FLOAT NOT NULL, samples_processed INT NOT NULL, created_at TIMESTAMPTZ NOT NULL DEFAULT NOW());
CREATE TABLE federated_models (id BIGSERIAL, global_version INT NOT NULL, aggregation_round INT NOT NULL,
    num_devices INT NOT NULL, accuracy FLOAT NOT NULL, created_at TIMESTAMPTZ NOT NULL DEFAULT NOW());
CREATE TABLE model_evaluations (model_version TEXT NOT NULL, device_id TEXT, model_accuracy FLOAT, prediction_result TEXT,
    actual_result TEXT, is_correct BOOLEAN, confidence FLOAT, evaluation_timestamp TIMESTAMPTZ NOT NULL);
CREATE TABLE stream_analysis_results (device_id TEXT NOT NULL, metric_name TEXT NOT NULL, raw_value FLOAT,
    moving_avg_30s FLOAT, moving_avg_5m FLOAT, z_score FLOAT, is_anomaly BOOLEAN NOT NULL DEFAULT FALSE,
    anomaly_confidence FLOAT, timestamp TIMESTAMPTZ NOT NULL);
CREATE TABLE batch_analysis_results (device_id TEXT, metric_name TEXT, avg_value FLOAT, min_value FLOAT, max_value FLOAT,
    stddev_value FLOAT, sample_count BIGINT, analysis_date DATE, analysis_timestamp TIMESTAMPTZ);
CREATE TABLE dashboard_metrics (metric_name TEXT NOT NULL, metric_value FLOAT, metric_unit TEXT NOT NULL, device_id TEXT,
    timestamp TIMESTAMPTZ NOT NULL, updated_at TIMESTAMPTZ NOT NULL, UNIQUE (metric_name, timestamp));
CREATE TABLE iot_data (ts TIMESTAMPTZ NOT NULL, device_id TEXT NOT NULL, value FLOAT, label INT);
-- Two runs: versions restart at noon.
INSERT INTO federated_models (global_version, aggregation_round, num_devices, accuracy, created_at)
VALUES (1, 1, 4, 0.60, '2025-11-23 11:00:00+00'), (2, 2, 5, 0.65, '2025-11-23 11:05:00+00'),
       (3, 3, 6, 0.70, '2025-11-23 11:10:00+00'),
       (1, 1, 7, 0.50, '2025-11-23 12:00:00+00'), (3, 3, 8, 0.58, '2025-11-23 12:10:00+00');
INSERT INTO model_evaluations (model_version, device_id, prediction_result, actual_result, is_correct, confidence,
                               evaluation_timestamp)
VALUES ('1', 'device_1', 'normal', 'normal', true, 0.8, '2025-11-23 11:01:00+00'),
       ('1', 'device_1', 'anomaly', 'anomaly', true, 0.8, '2025-11-23 12:01:00+00'),
       ('1', 'device_2', 'normal', 'anomaly', false, 0.7, '2025-11-23 12:01:00+00'),
       ('1', 'device_3', 'normal', 'normal', NULL, 0.7, '2025-11-23 12:01:30+00'),
       ('1', 'device_4', 'anomaly', 'normal', NULL, 0.7, '2025-11-23 12:01:40+00');

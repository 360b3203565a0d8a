-- Detection by random cut forests: scores instead of deviations, and two more tables.
CREATE TABLE local_models (id BIGSERIAL, device_id TEXT NOT NULL, model_version INT NOT NULL, global_version INT NOT NULL,
    accuracy FLOAT NOT NULL, samples_processed INT NOT NULL, created_at TIMESTAMPTZ NOT NULL DEFAULT NOW());
CREATE TABLE federated_models (id BIGSERIAL, global_version INT NOT NULL, aggregation_round INT NOT NULL,
    num_devices INT NOT NULL, accuracy FLOAT NOT NULL, created_at TIMESTAMPTZ NOT NULL DEFAULT NOW());
CREATE TABLE model_evaluations (model_version TEXT NOT NULL, device_id TEXT, model_accuracy FLOAT, prediction_result TEXT,
    actual_result TEXT, is_correct BOOLEAN, confidence FLOAT, evaluation_timestamp TIMESTAMPTZ NOT NULL);
CREATE TABLE stream_analysis_results (device_id TEXT NOT NULL, metric_name TEXT NOT NULL, raw_value FLOAT,
    moving_avg_30s FLOAT, moving_avg_5m FLOAT, anomaly_score FLOAT, is_anomaly BOOLEAN NOT NULL DEFAULT FALSE,
    anomaly_confidence FLOAT, detection_method TEXT DEFAULT 'random_cut_forest', timestamp TIMESTAMPTZ NOT NULL);
CREATE TABLE iot_data (ts TIMESTAMPTZ NOT NULL, device_id TEXT NOT NULL, value FLOAT, label INT);
CREATE TABLE anomalies (ts TIMESTAMPTZ NOT NULL, device_id TEXT NOT NULL, value FLOAT, anomaly_score FLOAT, severity TEXT,
    detection_method TEXT DEFAULT 'random_cut_forest');
CREATE TABLE local_model_updates (ts TIMESTAMPTZ NOT NULL, device_id TEXT NOT NULL, model_version INT, accuracy FLOAT,
    loss FLOAT, mean FLOAT, std FLOAT);
INSERT INTO model_evaluations (model_version, device_id, prediction_result, actual_result, is_correct, confidence,
                               evaluation_timestamp)
VALUES ('7', 'device_9', 'attack', 'benign', false, 0.4, '2025-11-30 08:00:00+00'),
       ('7', 'device_9', 'benign', 'benign', true, 0.4, '2025-11-30 08:00:01+00');

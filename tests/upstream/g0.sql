-- The tables as the analysis job itself made them at first.
CREATE TABLE model_evaluations (id BIGSERIAL PRIMARY KEY, model_version TEXT, device_id TEXT NOT NULL,
    evaluation_timestamp TIMESTAMPTZ, model_accuracy FLOAT, prediction_result TEXT, actual_result TEXT, is_correct BOOLEAN,
    confidence FLOAT, created_at TIMESTAMPTZ DEFAULT NOW());
CREATE TABLE stream_analysis_results (id BIGSERIAL PRIMARY KEY, device_id TEXT, metric_name TEXT, raw_value FLOAT,
    moving_avg_30s FLOAT, moving_avg_5m FLOAT, z_score FLOAT, is_anomaly BOOLEAN, anomaly_confidence FLOAT,
    timestamp TIMESTAMPTZ, created_at TIMESTAMPTZ);
CREATE TABLE batch_analysis_results (id BIGSERIAL PRIMARY KEY, device_id TEXT, metric_name TEXT, avg_value FLOAT,
    min_value FLOAT, max_value FLOAT, stddev_value FLOAT, sample_count INT, analysis_date DATE,
    analysis_timestamp TIMESTAMPTZ);
CREATE TABLE dashboard_metrics (id BIGSERIAL PRIMARY KEY, metric_name TEXT UNIQUE, metric_value FLOAT, metric_unit TEXT,
    device_id TEXT, timestamp TIMESTAMPTZ, updated_at TIMESTAMPTZ);
INSERT INTO model_evaluations (model_version, device_id, evaluation_timestamp, prediction_result, actual_result, is_correct,
                               confidence)
VALUES ('1', 'device_1', '2025-11-04 10:00:00+00', 'normal', 'normal', true, 0.9),
       ('1', 'device_2', '2025-11-04 10:00:01+00', 'anomaly', 'normal', false, 0.6),
       ('1', 'device_1', '2025-11-04 10:00:02+00', '0.85', ' 0.92 ', true, NULL),
       ('1', 'device_3', '2025-11-04 10:00:03+00', 'unsure', 'normal', NULL, NULL),
       ('v2', 'device_1', '2025-11-04 10:00:04+00', '1', '1', true, NULL),
       ('2', 'device_1', '2025-11-04 10:00:05+00', NULL, 'anomaly', NULL, NULL);

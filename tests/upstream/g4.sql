-- The newest generation: real labels, confusion counts, rollbacks.
CREATE TABLE local_models (id BIGSERIAL, device_id TEXT NOT NULL, model_version INT NOT NULL, global_version INT NOT NULL,
    accuracy FLOAT NOT NULL, samples_processed INT NOT NULL, created_at TIMESTAMPTZ NOT NULL DEFAULT NOW());
CREATE TABLE federated_models (id BIGSERIAL, global_version INT NOT NULL, aggregation_round INT NOT NULL,
    num_devices INT NOT NULL, accuracy FLOAT NOT NULL, created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(), total_samples BIGINT,
    update_norm FLOAT, mean_update_cosine FLOAT, num_clusters INT, dp_noise_std FLOAT, dp_clipped_updates INT,
    dp_epsilon FLOAT);
CREATE TABLE model_evaluations (model_version TEXT NOT NULL, device_id TEXT, model_accuracy FLOAT, prediction_result TEXT,
    actual_result TEXT, is_correct BOOLEAN, confidence FLOAT, evaluation_timestamp TIMESTAMPTZ NOT NULL, precision FLOAT,
    recall FLOAT, f1_score FLOAT, sample_count BIGINT, true_positives BIGINT, false_positives BIGINT,
    false_negatives BIGINT, true_negatives BIGINT);
CREATE TABLE stream_analysis_results (device_id TEXT NOT NULL, metric_name TEXT NOT NULL, raw_value FLOAT,
    moving_avg_30s FLOAT, anomaly_score FLOAT, is_anomaly BOOLEAN NOT NULL DEFAULT FALSE, anomaly_confidence FLOAT,
    detection_method TEXT DEFAULT 'fleet_zscore', timestamp TIMESTAMPTZ NOT NULL);
CREATE TABLE anomalies (ts TIMESTAMPTZ NOT NULL, device_id TEXT NOT NULL, value FLOAT, anomaly_score FLOAT, severity TEXT,
    detection_method TEXT DEFAULT 'random_cut_forest', label INT);
CREATE INDEX ON model_evaluations (device_id, evaluation_timestamp DESC);
-- Version 4 is version 2 again; every second version is evaluated.
INSERT INTO federated_models (global_version, aggregation_round, num_devices, accuracy, created_at, total_samples,
                              update_norm, mean_update_cosine, num_clusters, dp_noise_std, dp_clipped_updates, dp_epsilon)
VALUES (1, 1, 307, 0.770, '2026-05-01 10:00:00+00', 61400, 0.8, 0.41, 2, 0.016, 12, 0.98),
       (2, 2, 310, 0.801, '2026-05-01 10:01:00+00', 62000, 0.7, 0.44, 2, 0.016, 11, 1.40),
       (3, 3, 299, 0.812, '2026-05-01 10:02:00+00', 59800, 2.9, 0.05, 5, 0.017, 80, 1.72),
       (4, 3, 0, 0.801, '2026-05-01 10:03:00+00', 0, NULL, NULL, NULL, NULL, NULL, 1.72);
INSERT INTO local_models (device_id, model_version, global_version, accuracy, samples_processed, created_at)
VALUES ('device_1', 4, 1, 0.80, 200, '2026-05-01 10:00:20+00'), ('device_2', 3, 1, 0.90, 200, '2026-05-01 10:00:30+00'),
       ('device_1', 5, 1, 0.82, 400, '2026-05-01 10:00:50+00');
INSERT INTO model_evaluations (model_version, device_id, model_accuracy, evaluation_timestamp, precision, recall, f1_score,
                               sample_count, true_positives, false_positives, false_negatives, true_negatives)
VALUES ('1', 'ALL', 0.775, '2026-05-01 10:00:40+00', 0.6, 0.75, 0.6666666666666666, 40, 9, 6, 3, 22),
       ('1', 'device_1', 0.85, '2026-05-01 10:00:40+00', 0.714, 0.833, 0.769, 20, 5, 2, 1, 12),
       ('1', 'device_2', 0.70, '2026-05-01 10:00:40+00', 0.5, 0.667, 0.571, 20, 4, 4, 2, 10),
       ('3', 'ALL', 0.5, '2026-05-01 10:02:40+00', 0.333, 0.5, 0.4, 4, 1, 2, 1, 0),
       ('3', 'device_1', 0.25, '2026-05-01 10:02:40+00', 0.333, 0.5, 0.4, 4, 1, 2, 1, 0);

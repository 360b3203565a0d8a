-- Between the founding generation and the next: typed columns, by the time of storage.
CREATE TABLE stream_analysis_results (device_id TEXT, metric_name TEXT, raw_value FLOAT, moving_avg_30s FLOAT,
    moving_avg_5m FLOAT, z_score FLOAT, is_anomaly BOOLEAN, anomaly_confidence FLOAT, created_at TIMESTAMPTZ);
CREATE TABLE batch_analysis_results (device_id TEXT, metric_name TEXT, avg_value FLOAT, min_value FLOAT, max_value FLOAT,
    stddev_value FLOAT, sample_count INT, created_at TIMESTAMPTZ);

-- query: demo_feedback_add
-- title: A row as the founding text's writer stores it
-- params: model_version integer, device_id text, prediction real, actual_value real, error real, absolute_error real, is_correct boolean, confidence real, feedback_type text, timestamp timestamp, created_at timestamp

INSERT INTO model_feedback (model_version, aggregation_round, device_id, prediction, actual_value, error, absolute_error,
    is_correct, confidence, feedback_type, timestamp, created_at)
VALUES ($1, NULL, $2, $3, $4, $5, $6, $7, $8, $9, strftime('%Y-%m-%d %H:%M:%S', $10 / 1000000, 'unixepoch'), strftime('%Y-%m-%d %H:%M:%S', $11 / 1000000, 'unixepoch'))

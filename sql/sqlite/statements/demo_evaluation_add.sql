-- query: demo_evaluation_add
-- title: That a version was evaluated
-- params: version integer, data text, accuracy real, created_at timestamp

INSERT INTO model_evaluations (global_version, evaluation_data, accuracy, created_at)
VALUES ($1, $2, $3, strftime('%Y-%m-%d %H:%M:%S', $4 / 1000000, 'unixepoch'))

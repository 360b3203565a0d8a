-- query: demo_federated_add
-- title: A global version
-- params: version integer, devices integer, accuracy real, created_at timestamp

INSERT INTO federated_models (global_version, aggregation_round, num_devices, accuracy, created_at)
VALUES ($1, $1, $2, $3, strftime('%Y-%m-%d %H:%M:%S', $4 / 1000000, 'unixepoch'))

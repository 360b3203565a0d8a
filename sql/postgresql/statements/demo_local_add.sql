-- query: demo_local_add
-- title: A device's update
-- params: device_id text, model_version integer, global_version integer, accuracy real, samples integer, created_at timestamp

INSERT INTO local_models (device_id, model_version, global_version, accuracy, samples_processed, created_at)
VALUES ($1, $2, $3, $4, $5, 'epoch'::timestamptz + $6 * interval '1 microsecond')

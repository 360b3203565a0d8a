-- query: device_add
-- title: A new device
-- params: device_id text

INSERT INTO feedback_device (device_id) VALUES ($1) RETURNING device

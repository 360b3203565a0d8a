-- query: device_find
-- title: The key of a device
-- params: device_id text

SELECT device FROM feedback_device WHERE device_id = $1

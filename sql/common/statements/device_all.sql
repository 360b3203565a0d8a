-- query: device_all
-- title: All devices

SELECT device, device_id FROM feedback_device

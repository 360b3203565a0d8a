-- query: device_prune
-- title: Forgets the devices without feedback

DELETE FROM feedback_device
WHERE NOT EXISTS (SELECT 1 FROM rollup_version_device r WHERE r.device = feedback_device.device)

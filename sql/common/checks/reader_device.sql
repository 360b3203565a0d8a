-- query: reader_device
-- title: A device that the reader would ask for
-- columns: device_id text, model_version integer
-- needs: model_feedback.id, model_feedback.device_id, model_feedback.model_version

SELECT device_id, model_version + 1 AS model_version FROM model_feedback WHERE device_id IS NOT NULL ORDER BY id DESC LIMIT 1

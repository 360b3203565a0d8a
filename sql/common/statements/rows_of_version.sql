-- query: rows_of_version
-- title: The feedback of one version, in the order of the ids
-- params: version integer

SELECT id, model_version, device_id, error, is_correct, feedback_type, confidence, timestamp, created_at
FROM model_feedback WHERE model_version = $1 ORDER BY id

-- query: everything_zero
-- title: Rows whose prediction and actual value are both 0
-- columns: id integer, model_version integer, device_id text, prediction real, actual_value real, error real, is_correct boolean
-- needs: model_feedback.id, model_feedback.model_version, model_feedback.device_id, model_feedback.prediction, model_feedback.actual_value, model_feedback.error, model_feedback.is_correct

SELECT id, model_version, device_id, prediction, actual_value, error, is_correct
FROM model_feedback
WHERE prediction = 0 AND actual_value = 0
ORDER BY id DESC
LIMIT 10

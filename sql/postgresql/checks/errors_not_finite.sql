-- query: errors_not_finite
-- title: Rows whose error is no number
-- columns: id integer, model_version integer, device_id text, prediction real, actual_value real, error real, absolute_error real
-- needs: model_feedback.id, model_feedback.model_version, model_feedback.device_id, model_feedback.prediction, model_feedback.actual_value, model_feedback.error, model_feedback.absolute_error

SELECT id, model_version, device_id, prediction, actual_value, error, absolute_error
FROM model_feedback
WHERE NOT (abs(error) < 'Infinity') OR NOT (abs(absolute_error) < 'Infinity')
ORDER BY id DESC
LIMIT 10

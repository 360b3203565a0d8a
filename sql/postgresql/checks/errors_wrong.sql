-- query: errors_wrong
-- title: Rows whose error is not actual value minus prediction
-- columns: id integer, model_version integer, device_id text, prediction real, actual_value real, error real, absolute_error real
-- needs: model_feedback.id, model_feedback.model_version, model_feedback.device_id, model_feedback.prediction, model_feedback.actual_value, model_feedback.error, model_feedback.absolute_error

SELECT id, model_version, device_id, prediction, actual_value, error, absolute_error
FROM model_feedback
WHERE CASE WHEN abs(actual_value) < 1e150 AND abs(prediction) < 1e150 AND abs(error) < 1e150 AND abs(absolute_error) < 1e150
           THEN abs(error - (actual_value - prediction)) > 1e-6 * greatest(1, abs(actual_value), abs(prediction))
             OR abs(absolute_error - abs(error)) > 1e-6 * greatest(1, abs(error)) END
ORDER BY id DESC
LIMIT 10

-- query: everything_correct
-- title: Rows that are correct with an error of exactly 0
-- columns: id integer, model_version integer, device_id text, prediction real, actual_value real, error real, is_correct boolean
-- needs: model_feedback.id, model_feedback.model_version, model_feedback.device_id, model_feedback.prediction, model_feedback.actual_value, model_feedback.error, model_feedback.is_correct

SELECT id, model_version, device_id, prediction, actual_value, error, is_correct
FROM model_feedback
WHERE is_correct AND error = 0
ORDER BY id DESC
LIMIT 10

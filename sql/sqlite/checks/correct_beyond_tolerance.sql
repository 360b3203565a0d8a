-- query: correct_beyond_tolerance
-- title: Rows that count as correct although their error is not within the tolerance
-- params: correct_below real = policy, correctness text = policy
-- columns: id integer, model_version integer, device_id text, prediction real, actual_value real, error real, is_correct boolean
-- needs: model_feedback.id, model_feedback.model_version, model_feedback.device_id, model_feedback.prediction, model_feedback.actual_value, model_feedback.error, model_feedback.is_correct, model_feedback.absolute_error

SELECT id, model_version, device_id, prediction, actual_value, error, is_correct
FROM model_feedback
WHERE is_correct AND NOT CASE WHEN $2 = 'relative' THEN absolute_error < $1 * abs(actual_value) ELSE absolute_error < $1 END
ORDER BY id DESC
LIMIT 10

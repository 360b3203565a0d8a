-- query: rows_profile
-- title: What is counted row by row, in one pass
-- params: correct_below real = policy, correctness text = policy, now timestamp = now
-- columns: rows integer, round_missing integer, device_missing integer, judgement_missing integer, error_missing integer, not_finite integer, zero_pairs integer, one_zero integer, one_pairs integer, fractional integer, perfect integer, correct integer, within integer, correct_beyond integer, signed_beyond integer, unlike_policy integer, wrong_error integer, confidences integer, confidence_least real, confidence_most real, stamped integer, ahead integer, future integer, at_storing integer
-- needs: model_feedback.id, model_feedback.model_version, model_feedback.aggregation_round, model_feedback.device_id, model_feedback.prediction, model_feedback.actual_value, model_feedback.error, model_feedback.absolute_error, model_feedback.is_correct, model_feedback.confidence, model_feedback.timestamp, model_feedback.created_at

-- Times of other writers may be text, which does not compare with a number.
SELECT count(*) AS rows,
       count(*) FILTER (WHERE aggregation_round IS NULL) AS round_missing,
       count(*) FILTER (WHERE device_id IS NULL) AS device_missing,
       count(*) FILTER (WHERE is_correct IS NULL) AS judgement_missing,
       count(*) FILTER (WHERE error IS NULL OR absolute_error IS NULL) AS error_missing,
       count(*) FILTER (WHERE abs(error) > 1.7976931348623157e308 OR abs(absolute_error) > 1.7976931348623157e308) AS not_finite,
       count(*) FILTER (WHERE prediction = 0 AND actual_value = 0) AS zero_pairs,
       count(*) FILTER (WHERE (prediction = 0) <> (actual_value = 0)) AS one_zero,
       count(*) FILTER (WHERE prediction = 1 AND actual_value = 1) AS one_pairs,
       count(*) FILTER (WHERE prediction NOT IN (0, 1)) AS fractional,
       count(*) FILTER (WHERE is_correct AND absolute_error = 0) AS perfect,
       count(*) FILTER (WHERE is_correct) AS correct,
       count(*) FILTER (WHERE near) AS within,
       count(*) FILTER (WHERE is_correct AND NOT near) AS correct_beyond,
       count(*) FILTER (WHERE is_correct AND NOT near AND error < $1) AS signed_beyond,
       count(*) FILTER (WHERE (is_correct <> 0) <> CASE WHEN $2 = 'signed' THEN error < $1 ELSE near END) AS unlike_policy,
       count(*) FILTER (WHERE abs(actual_value) < 1e150 AND abs(prediction) < 1e150
                          AND (abs(error - (actual_value - prediction)) > 1e-6 * max(1, abs(actual_value), abs(prediction))
                            OR abs(absolute_error - abs(error)) > 1e-6 * max(1, abs(error)))) AS wrong_error,
       count(confidence) AS confidences, min(confidence) AS confidence_least, max(confidence) AS confidence_most,
       count(at + stored) AS stamped,
       count(*) FILTER (WHERE at > stored + 300000000) AS ahead,
       count(*) FILTER (WHERE at > $3 + 300000000) AS future,
       count(*) FILTER (WHERE at BETWEEN stored - 2000000 AND stored + 2000000) AS at_storing
FROM (
    SELECT *, CASE WHEN typeof(timestamp) = 'integer' THEN timestamp END AS at,
           CASE WHEN typeof(created_at) = 'integer' THEN created_at END AS stored,
           CASE WHEN $2 = 'relative' THEN absolute_error < $1 * abs(actual_value) ELSE absolute_error < $1 END AS near
    FROM model_feedback
) judged

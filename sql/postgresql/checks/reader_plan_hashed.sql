-- query: reader_plan_hashed
-- title: How the server would answer the reader that uses the hash of the device
-- params: device_id text, model_version integer
-- columns: plan text
-- needs: model_feedback.device_id, model_feedback.model_version, model_feedback.is_correct, model_feedback.absolute_error

EXPLAIN SELECT count(*), sum(CASE WHEN is_correct THEN 1 ELSE 0 END), avg(absolute_error), max(absolute_error)
FROM model_feedback
WHERE hashtextextended(device_id, 0) = hashtextextended($1::text, 0) AND device_id = $1::text AND model_version <= $2::int - 1

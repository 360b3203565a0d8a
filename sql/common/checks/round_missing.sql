-- query: round_missing
-- title: Rows without aggregation round
-- columns: id integer, model_version integer, aggregation_round integer, device_id text, created_at timestamp
-- needs: model_feedback.id, model_feedback.model_version, model_feedback.aggregation_round, model_feedback.device_id, model_feedback.created_at

SELECT id, model_version, aggregation_round, device_id, created_at
FROM model_feedback
WHERE aggregation_round IS NULL
ORDER BY id DESC
LIMIT 10

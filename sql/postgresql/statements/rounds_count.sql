-- query: rounds_count
-- title: Rows without a round whose version federated_models has a round for

SELECT count(*) FROM model_feedback f
WHERE f.aggregation_round IS NULL AND EXISTS (
    SELECT 1 FROM federated_models m
    WHERE m.global_version = f.model_version AND m.created_at <= f.created_at AND m.aggregation_round IS NOT NULL)

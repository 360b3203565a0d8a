-- query: rounds_count
-- title: Rows without a round whose version federated_models has one round for

SELECT count(*) FROM model_feedback f
WHERE f.aggregation_round IS NULL AND (
    SELECT count(DISTINCT m.aggregation_round) FROM federated_models m WHERE m.global_version = f.model_version) = 1

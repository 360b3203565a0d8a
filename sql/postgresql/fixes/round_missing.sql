-- query: round_missing
-- title: Takes the round from the version that it made

-- statement
UPDATE model_feedback f SET aggregation_round = r.aggregation_round
FROM (SELECT DISTINCT ON (global_version) global_version, aggregation_round
      FROM federated_models ORDER BY global_version, created_at DESC) r
WHERE f.aggregation_round IS NULL AND r.global_version = f.model_version

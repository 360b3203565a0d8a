-- query: round_missing
-- title: Takes the round from the version that it made

-- statement
UPDATE model_feedback SET aggregation_round =
    (SELECT max(aggregation_round) FROM federated_models WHERE global_version = model_feedback.model_version)
WHERE aggregation_round IS NULL

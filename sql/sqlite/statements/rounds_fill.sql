-- query: rounds_fill
-- title: The round that made the version, where there is only one: times of another program may be any text

UPDATE model_feedback AS f SET aggregation_round = (
    SELECT max(m.aggregation_round) FROM federated_models m WHERE m.global_version = f.model_version)
WHERE f.aggregation_round IS NULL AND (
    SELECT count(DISTINCT m.aggregation_round) FROM federated_models m WHERE m.global_version = f.model_version) = 1

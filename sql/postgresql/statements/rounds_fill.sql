-- query: rounds_fill
-- title: The round that made the version: the newest one before the row was stored, since versions restart

UPDATE model_feedback AS f SET aggregation_round = (
    SELECT m.aggregation_round FROM federated_models m
    WHERE m.global_version = f.model_version AND m.created_at <= f.created_at AND m.aggregation_round IS NOT NULL
    ORDER BY m.created_at DESC LIMIT 1)
WHERE f.aggregation_round IS NULL AND EXISTS (
    SELECT 1 FROM federated_models m
    WHERE m.global_version = f.model_version AND m.created_at <= f.created_at AND m.aggregation_round IS NOT NULL)

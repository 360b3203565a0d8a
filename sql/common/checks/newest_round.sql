-- query: newest_round
-- title: When the newest global version was made
-- columns: newest timestamp
-- needs: federated_models.created_at

SELECT max(created_at) AS newest FROM federated_models

-- query: newest_update
-- title: When the newest local update arrived
-- columns: newest timestamp
-- needs: local_models.created_at

SELECT max(created_at) AS newest FROM local_models

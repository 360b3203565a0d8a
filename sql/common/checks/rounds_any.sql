-- query: rounds_any
-- title: Global versions of the system
-- columns: rows integer, newest_version integer
-- needs: federated_models.global_version

SELECT count(*) AS rows, max(global_version) AS newest_version FROM federated_models

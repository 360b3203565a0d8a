-- query: updates_any
-- title: Local updates of the system
-- columns: rows integer
-- needs: local_models

SELECT count(*) AS rows FROM (SELECT 1 FROM local_models LIMIT 100000) part

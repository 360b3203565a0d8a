-- query: evaluations_any
-- title: Evaluations of the system
-- columns: rows integer
-- needs: model_evaluations

-- More than a hundred thousand are not counted.
SELECT count(*) AS rows FROM (SELECT 1 FROM model_evaluations LIMIT 100000) part

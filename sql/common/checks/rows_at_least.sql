-- query: rows_at_least
-- title: Whether there are more than ten thousand rows
-- columns: rows integer
-- needs: model_feedback

SELECT count(*) AS rows FROM (SELECT 1 FROM model_feedback LIMIT 10001) part

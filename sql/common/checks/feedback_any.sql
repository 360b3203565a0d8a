-- query: feedback_any
-- title: Whether there is any feedback
-- columns: rows integer
-- needs: model_feedback

SELECT count(*) AS rows FROM (SELECT 1 FROM model_feedback LIMIT 1) part

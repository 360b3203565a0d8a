-- query: feedback_count
-- title: How many rows of feedback there are
-- columns: rows integer

SELECT count(*) AS rows FROM model_feedback

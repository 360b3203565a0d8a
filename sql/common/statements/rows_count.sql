-- query: rows_count
-- title: How many rows of feedback

SELECT count(*) FROM model_feedback

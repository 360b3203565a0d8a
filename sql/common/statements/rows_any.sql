-- query: rows_any
-- title: Whether there are rows at all

SELECT EXISTS (SELECT 1 FROM model_feedback)

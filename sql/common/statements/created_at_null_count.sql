-- query: created_at_null_count
-- title: Rows that say nothing about when they were stored

SELECT count(*) FROM model_feedback WHERE created_at IS NULL

-- query: rows_in_range
-- title: Whether there are rows with ids of a range
-- params: first_id integer, last_id integer

SELECT EXISTS (SELECT 1 FROM model_feedback WHERE id BETWEEN $1 AND $2)

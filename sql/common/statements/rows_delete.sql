-- query: rows_delete
-- title: Deletes a range of rows
-- params: first_id integer, last_id integer, created_at timestamp

DELETE FROM model_feedback WHERE id BETWEEN $1 AND $2 AND ($3 IS NULL OR created_at = $3)

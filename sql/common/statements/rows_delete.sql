-- query: rows_delete
-- title: Deletes a range of rows
-- params: first_id integer, last_id integer

DELETE FROM model_feedback WHERE id BETWEEN $1 AND $2

-- query: rows_versions
-- title: The versions of a range of rows
-- params: first_id integer, last_id integer, created_at timestamp

SELECT DISTINCT model_version FROM model_feedback WHERE id BETWEEN $1 AND $2 AND ($3 IS NULL OR created_at = $3) ORDER BY model_version

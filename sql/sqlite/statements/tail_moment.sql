-- query: tail_moment
-- title: The highest id, and when the row of a given id was stored
-- params: id integer

SELECT coalesce((SELECT max(id) FROM model_feedback), 0), (SELECT created_at FROM model_feedback WHERE id = $1)

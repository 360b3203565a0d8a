-- query: tail_versions
-- title: How many rows per version were stored after an id
-- params: id integer

SELECT model_version, count(*), max(created_at) FROM model_feedback WHERE id > $1 GROUP BY model_version

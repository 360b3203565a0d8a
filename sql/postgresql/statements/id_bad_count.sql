-- query: id_bad_count
-- title: Rows without an id, or with one that another row has

SELECT coalesce(sum(CASE WHEN id IS NULL THEN n ELSE n - 1 END), 0)::bigint
FROM (SELECT id, count(*) AS n FROM model_feedback GROUP BY id HAVING id IS NULL OR count(*) > 1) ids

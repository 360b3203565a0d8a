-- query: upstream_estimate
-- title: The rows of a table with its parts, as the planner believes
-- params: table integer

WITH RECURSIVE parts AS (
    SELECT $1::bigint::oid AS part
    UNION
    SELECT i.inhrelid FROM pg_inherits i JOIN parts ON i.inhparent = parts.part
)
SELECT coalesce(sum(c.reltuples::float8) FILTER (WHERE c.reltuples > 0), 0)::bigint
FROM pg_class c JOIN parts ON c.oid = parts.part

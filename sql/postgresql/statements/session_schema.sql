-- query: session_schema
-- title: The schema that a connection without one uses, and whether a named one exists
-- params: schema text

SELECT name, EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = name)
FROM (SELECT coalesce($1::text, current_schema()::text) AS name) asked

-- query: upstream_columns
-- title: The columns of tables with names of the federated system, in the schemas that a connection sees
-- params: schema text, names text

-- The system's catalogue, since information_schema hides what a role may not read. A named schema comes before the others,
-- and of tables with the same name only the first is told.
WITH places AS (
    SELECT name, min(place) AS place
    FROM unnest(array_prepend($1::text, current_schemas(false)::text[])) WITH ORDINALITY AS seen (name, place)
    GROUP BY name
), tables AS (
    SELECT DISTINCT ON (c.relname) c.oid, p.name AS schema_name, c.relname
    FROM places p
    JOIN pg_namespace n ON n.nspname = p.name
    JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relname = ANY ($2::text[])
    ORDER BY c.relname, p.place
)
SELECT t.oid::bigint, t.schema_name, t.relname::text, a.attname::text, format_type(a.atttypid, NULL) AS type_name,
       a.attnotnull,
       coalesce((SELECT array_position(i.indkey::smallint[], a.attnum) FROM pg_index i
                 WHERE i.indrelid = t.oid AND i.indisprimary), -1)::bigint AS key_position,
       has_schema_privilege(t.schema_name, 'USAGE') AND has_table_privilege(t.oid, 'SELECT') AS is_readable
FROM tables t
JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY t.relname, a.attnum

-- query: demo_schema_kind
-- title: Whether a schema exists (1), and whether it is a demo of Loopscope (2)
-- params: schema text

SELECT CASE WHEN obj_description(oid, 'pg_namespace') = 'Made by loopscope --demo founding' THEN 2 ELSE 1 END
FROM pg_namespace WHERE nspname = $1

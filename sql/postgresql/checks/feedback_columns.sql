-- query: feedback_columns
-- title: The columns of model_feedback
-- columns: name text, type text, may_be_null boolean, has_default boolean

SELECT a.attname::text AS name, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS may_be_null,
       a.atthasdef OR a.attidentity <> '' AS has_default
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = current_schema() AND c.relname = 'model_feedback' AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attnum

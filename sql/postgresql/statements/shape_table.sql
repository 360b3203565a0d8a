-- query: shape_table
-- title: What model_feedback is, and who may change it
-- columns: kind text, owned boolean, owner text, may_create boolean, read_only boolean, primary_key text, key_has_created_at boolean, federated_models boolean

SELECT CASE WHEN c.oid IS NULL THEN '' WHEN c.relkind IN ('r', 'p') THEN 'table' WHEN c.relkind IN ('v', 'm') THEN 'view'
            ELSE 'other' END,
       coalesce(pg_has_role(c.relowner, 'USAGE'), true),
       coalesce(pg_get_userbyid(c.relowner)::text, ''),
       coalesce(has_schema_privilege(here.oid, 'CREATE'), has_database_privilege(current_database(), 'CREATE')),
       pg_is_in_recovery(),
       coalesce(quote_ident(k.conname), ''),
       coalesce(k.conkey @> ARRAY[(SELECT attnum FROM pg_attribute WHERE attrelid = c.oid AND attname = 'created_at')], false),
       (SELECT count(*) = 3 FROM pg_attribute a JOIN pg_class m ON m.oid = a.attrelid
        WHERE m.relnamespace = here.oid AND m.relname = 'federated_models' AND NOT a.attisdropped
              AND a.attname IN ('global_version', 'aggregation_round', 'created_at'))
FROM (SELECT (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) AS oid) here
LEFT JOIN pg_class c ON c.relnamespace = here.oid AND c.relname = 'model_feedback'
LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'

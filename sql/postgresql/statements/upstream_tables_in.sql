-- query: upstream_tables_in
-- title: Whether a schema holds tables of the federated system
-- params: schema text

SELECT EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname = coalesce($1::text, current_schema()::text)
                 AND c.relname IN ('federated_models', 'local_models', 'model_evaluations'))

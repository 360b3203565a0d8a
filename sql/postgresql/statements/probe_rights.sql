-- query: probe_rights
-- title: What this role may do with a feedback database, and why it could not write
-- params: schema text

SELECT asked.name,
       n.oid IS NOT NULL,
       coalesce(has_schema_privilege(n.oid, 'USAGE'), false),
       CASE WHEN n.oid IS NULL THEN has_database_privilege(current_database(), 'CREATE')
            ELSE has_schema_privilege(n.oid, 'CREATE') END,
       coalesce(has_table_privilege(c.oid, 'SELECT'), false),
       coalesce(has_table_privilege(c.oid, 'INSERT'), false),
       (SELECT rolsuper FROM pg_roles WHERE rolname = current_user),
       pg_is_in_recovery(),
       (SELECT reset_val = 'on' FROM pg_settings WHERE name = 'default_transaction_read_only')
FROM (SELECT coalesce($1::text, current_schema()::text, '') AS name) asked
LEFT JOIN pg_namespace n ON n.nspname = asked.name
LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = 'model_feedback'

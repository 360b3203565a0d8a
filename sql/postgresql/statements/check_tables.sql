-- query: check_tables
-- title: The tables that checks ask, with their columns

SELECT c.relname::text, a.attname::text
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
  AND c.relname IN ('model_feedback', 'rollup_version', 'federated_models', 'local_models', 'model_evaluations',
                    'dashboard_metrics', 'replay_reject')

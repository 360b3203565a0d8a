-- query: check_tables
-- title: The tables that checks ask, with their columns

SELECT t.name, c.name
FROM sqlite_master t JOIN pragma_table_info(t.name) c
WHERE t.type IN ('table', 'view')
  AND t.name IN ('model_feedback', 'rollup_version', 'federated_models', 'local_models', 'model_evaluations',
                 'dashboard_metrics')

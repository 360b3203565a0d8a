-- query: shape_table
-- title: What model_feedback is
-- columns: kind text, owned boolean, owner text, may_create boolean, read_only boolean, primary_key text, key_has_created_at boolean, federated_models boolean

SELECT coalesce((SELECT type FROM sqlite_master WHERE name = 'model_feedback' AND type IN ('table', 'view')), ''),
       1, '', 1, 0, '', 0,
       (SELECT count(*) = 3 FROM pragma_table_info('federated_models')
        WHERE name IN ('global_version', 'aggregation_round', 'created_at'))

-- query: shape_columns
-- title: The columns of model_feedback
-- columns: name text, quoted text, type text, holds text, not_null boolean, has_default boolean

-- A column holds whatever is stored in it, so none has a wrong type. Only INTEGER PRIMARY KEY gives ids by itself.
SELECT name, '"' || replace(name, '"', '""') || '"', type,
       CASE WHEN name IN ('id', 'model_version', 'aggregation_round') THEN 'integer'
            WHEN name IN ('device_id', 'feedback_type') THEN 'text'
            WHEN name = 'is_correct' THEN 'boolean'
            WHEN name IN ('timestamp', 'created_at') THEN 'time'
            ELSE 'real' END,
       "notnull",
       CASE WHEN name = 'id'
            THEN pk = 1 AND upper(type) = 'INTEGER' AND (SELECT count(*) FROM pragma_table_info('model_feedback') WHERE pk > 0) = 1
            ELSE dflt_value IS NOT NULL END
FROM pragma_table_info('model_feedback') ORDER BY cid

-- query: feedback_columns
-- title: The columns of model_feedback
-- columns: name text, type text, may_be_null boolean, has_default boolean

SELECT name, type, "notnull" = 0 AS may_be_null, dflt_value IS NOT NULL OR (pk > 0 AND lower(type) = 'integer') AS has_default
FROM pragma_table_info('model_feedback')

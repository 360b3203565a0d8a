-- query: shape_columns
-- title: The columns of model_feedback
-- columns: name text, quoted text, type text, holds text, not_null boolean, has_default boolean

SELECT attname::text, quote_ident(attname), format_type(atttypid, atttypmod),
       CASE WHEN atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype) THEN 'integer'
            WHEN atttypid IN ('float4'::regtype, 'float8'::regtype, 'numeric'::regtype) THEN 'real'
            WHEN atttypid IN ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype) THEN 'text'
            WHEN atttypid = 'bool'::regtype THEN 'boolean'
            WHEN atttypid = 'timestamptz'::regtype THEN 'time'
            ELSE '' END,
       attnotnull, atthasdef OR attidentity <> ''
FROM pg_attribute WHERE attrelid = 'model_feedback'::regclass AND attnum > 0 AND NOT attisdropped
ORDER BY attnum

-- query: table_is_ours
-- title: Whether this role may make and drop indexes of model_feedback

SELECT pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = 'model_feedback'::regclass

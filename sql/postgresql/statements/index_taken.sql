-- query: index_taken
-- title: Whether a name is that of an index
-- params: name text

SELECT EXISTS (
    SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = current_schema() AND c.relname = $1 AND c.relkind IN ('i', 'I'))

-- query: session_search_path
-- title: Pins names to one schema
-- params: schema text

-- Last, so that no temporary table hides one of the schema's.
SELECT set_config('search_path', quote_ident($1) || ', pg_temp', false)

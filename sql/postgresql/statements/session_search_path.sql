-- query: session_search_path
-- title: Pins names to one schema

-- The temporary one last, so that no temporary table hides one of the schema's.
SET {scope} search_path = {schema}, pg_temp

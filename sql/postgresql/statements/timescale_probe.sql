-- query: timescale_probe
-- title: Whether TimescaleDB is there, loaded, and under which licence
-- columns: version text, available text, preloaded boolean, licence text, function_schema text

-- Only looks: creating the extension where it is not preloaded ends the connection.
SELECT coalesce(x.extversion, ''),
       coalesce((SELECT default_version FROM pg_available_extensions WHERE name = 'timescaledb'), ''),
       coalesce((SELECT setting ~ '\mtimescaledb\M' FROM pg_settings WHERE name = 'shared_preload_libraries'), false),
       coalesce(current_setting('timescaledb.license', true), ''),
       coalesce(quote_ident(n.nspname), '')
FROM (SELECT 1) one
LEFT JOIN pg_extension x ON x.extname = 'timescaledb'
LEFT JOIN pg_namespace n ON n.oid = x.extnamespace

-- query: session_writer
-- title: Settings of a connection that writes

-- A load takes as long as it takes, but not after its program has ended: then the writer's place is free within a second
-- (from PostgreSQL 14).
SELECT set_config(name, setting, false)
FROM (VALUES ('statement_timeout', '0'), ('idle_in_transaction_session_timeout', '0'),
             ('client_connection_check_interval', '1s')) AS ours (name, setting)
WHERE name IN (SELECT s.name FROM pg_settings s)

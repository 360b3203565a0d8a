-- query: session_rights
-- title: Whether a connection that writes could: follows another server, read only by a setting, may insert feedback and its ledger

-- reset_val is the setting that the session began with, from the server, the database, the role or the connection; our
-- reading connections set it themselves afterwards.
SELECT pg_is_in_recovery(),
       (SELECT reset_val = 'on' FROM pg_settings WHERE name = 'default_transaction_read_only'),
       coalesce(has_table_privilege(to_regclass('model_feedback'), 'INSERT'), true)
       AND coalesce(has_table_privilege(to_regclass('replay_import'), 'INSERT'),
                    has_schema_privilege(current_schema(), 'CREATE'), true)

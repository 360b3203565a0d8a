-- Two roles for a feedback database of Loopscope, to be run by the owner of its tables where they may create roles, or by a
-- superuser. Running it again grants what newer versions of the schema have added. Nothing of this happens by itself.
--
--   loopscope_monitor  reads: every page of the window, every query, real_accuracy()
--   loopscope_replay   also replays files and takes replays back, and calls record_feedback(). It changes no table itself
--
-- Neither may drop, alter or empty a table. Both log in; give them passwords afterwards, so that none stands in a file:
--   \password loopscope_monitor
--   \password loopscope_replay
{schema}
BEGIN;

DO $$ BEGIN
    IF to_regclass('model_feedback') IS NULL OR to_regclass('feedback_delta') IS NULL THEN
        RAISE EXCEPTION 'the schema % holds no feedback database of this version', current_schema();
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'loopscope_monitor') THEN
        CREATE ROLE loopscope_monitor LOGIN CONNECTION LIMIT 4;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'loopscope_replay') THEN
        CREATE ROLE loopscope_replay LOGIN CONNECTION LIMIT 4;
    END IF;
END $$;

-- A reader that waits or computes for too long is ended, and cannot write by mistake.
ALTER ROLE loopscope_monitor SET default_transaction_read_only = on;
ALTER ROLE loopscope_monitor SET statement_timeout = '15s';
ALTER ROLE loopscope_monitor SET lock_timeout = '2s';
ALTER ROLE loopscope_monitor SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE loopscope_replay SET lock_timeout = '2s';
ALTER ROLE loopscope_replay SET idle_in_transaction_session_timeout = '60s';

DO $$ DECLARE
    relation TEXT;
    routine REGPROCEDURE;
BEGIN
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO loopscope_monitor, loopscope_replay', current_database());
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO loopscope_monitor, loopscope_replay', current_schema());
    FOREACH relation IN ARRAY ARRAY['model_feedback', 'loopscope_migration', 'feedback_policy', 'feedback_device',
        'replay_import', 'replay_chunk', 'replay_reject', 'rollup_version', 'rollup_version_hour', 'rollup_version_device',
        'rollup_version_error', 'rollup_version_confidence', 'feedback_delta', 'feedback_delta_bin', 'feedback_stale',
        'feedback_arrival', 'federated_models', 'local_models', 'model_evaluations'] LOOP
        IF to_regclass(relation) IS NOT NULL THEN -- the last three are the upstream system's
            EXECUTE format('GRANT SELECT ON %I TO loopscope_monitor, loopscope_replay', relation);
        END IF;
    END LOOP;
    FOR routine IN SELECT p.oid FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname = current_schema() AND p.proname IN ('real_accuracy', 'real_accuracy_detail', 'loopscope_feedback_is_watched')
    LOOP
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO loopscope_monitor, loopscope_replay', routine);
    END LOOP;
    FOR routine IN SELECT p.oid FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname = current_schema() AND p.proname = 'record_feedback'
    LOOP
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO loopscope_replay', routine);
    END LOOP;
    IF pg_get_serial_sequence('model_feedback', 'id') IS NOT NULL THEN
        EXECUTE format('GRANT USAGE, SELECT, UPDATE ON SEQUENCE %s TO loopscope_replay', pg_get_serial_sequence('model_feedback', 'id'));
    END IF;
END $$;

-- Rows are deleted to take a replay back.
GRANT INSERT, DELETE ON model_feedback, replay_chunk, replay_reject, feedback_device, feedback_delta, feedback_delta_bin,
    feedback_stale, feedback_arrival TO loopscope_replay;
GRANT INSERT, UPDATE ON replay_import TO loopscope_replay;
GRANT INSERT, UPDATE, DELETE ON rollup_version, rollup_version_hour, rollup_version_device, rollup_version_error,
    rollup_version_confidence TO loopscope_replay;

COMMIT;

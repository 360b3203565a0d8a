-- query: schema_drop
-- title: Drops everything that the migrations made

-- statement
DROP TABLE IF EXISTS rollup_version_confidence
-- statement
DROP TABLE IF EXISTS rollup_version_error
-- statement
DROP TABLE IF EXISTS rollup_version_device
-- statement
DROP TABLE IF EXISTS rollup_version_hour
-- statement
DROP TABLE IF EXISTS rollup_version
-- statement
DROP TABLE IF EXISTS feedback_device
-- statement
DROP TABLE IF EXISTS feedback_policy
-- statement
DROP TABLE IF EXISTS feedback_arrival
-- statement
DROP TABLE IF EXISTS feedback_stale
-- statement
DROP TABLE IF EXISTS feedback_delta_bin
-- statement
DROP TABLE IF EXISTS feedback_delta
-- statement
DROP TABLE IF EXISTS replay_reject
-- statement
DROP TABLE IF EXISTS replay_chunk
-- statement
DROP TABLE IF EXISTS replay_import
-- statement
DROP TABLE IF EXISTS model_feedback
-- statement
DROP TABLE IF EXISTS loopscope_migration
-- statement
DO $$ DECLARE
    ours REGPROCEDURE;
BEGIN
    FOR ours IN SELECT oid FROM pg_proc WHERE pronamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
        AND (proname LIKE 'loopscope\_%' OR proname IN ('record_feedback', 'real_accuracy', 'real_accuracy_detail'))
    LOOP
        EXECUTE 'DROP FUNCTION ' || ours;
    END LOOP;
END $$

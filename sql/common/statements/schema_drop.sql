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
DROP TABLE IF EXISTS replay_reject
-- statement
DROP TABLE IF EXISTS replay_chunk
-- statement
DROP TABLE IF EXISTS replay_import
-- statement
DROP TABLE IF EXISTS model_feedback
-- statement
DROP TABLE IF EXISTS loopscope_migration

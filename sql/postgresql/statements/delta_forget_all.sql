-- query: delta_forget_all
-- title: Forgets all deltas and rollups, before they are built anew from the rows

-- statement
DELETE FROM feedback_delta
-- statement
DELETE FROM feedback_delta_bin
-- statement
DELETE FROM feedback_stale
-- statement
DELETE FROM rollup_version
-- statement
DELETE FROM rollup_version_hour
-- statement
DELETE FROM rollup_version_device
-- statement
DELETE FROM rollup_version_error
-- statement
DELETE FROM rollup_version_confidence

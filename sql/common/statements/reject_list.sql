-- query: reject_list
-- title: The rejected records of one import
-- params: import_id integer, row_limit integer

SELECT line, byte_offset, reason, raw FROM replay_reject
WHERE import_id = $1 ORDER BY line, byte_offset LIMIT $2

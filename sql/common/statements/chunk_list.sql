-- query: chunk_list
-- title: The chunks of one import
-- params: import_id integer

SELECT number, byte_begin, byte_end, line_begin, line_end, accepted, rejected, hash, first_id, last_id, created_at
FROM replay_chunk WHERE import_id = $1 ORDER BY number

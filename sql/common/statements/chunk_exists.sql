-- query: chunk_exists
-- title: Whether a chunk is stored
-- params: import_id integer, number integer

SELECT EXISTS (SELECT 1 FROM replay_chunk WHERE import_id = $1 AND number = $2)

-- query: chunk_delete
-- title: Forgets the chunks of one import
-- params: import_id integer

DELETE FROM replay_chunk WHERE import_id = $1

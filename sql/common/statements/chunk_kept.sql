-- query: chunk_kept
-- title: What is stored as a chunk: 0 nothing, 1 what has this hash, 2 something else
-- params: import_id integer, number integer, hash integer

SELECT coalesce((SELECT CASE WHEN hash = $3 THEN 1 ELSE 2 END FROM replay_chunk WHERE import_id = $1 AND number = $2), 0)

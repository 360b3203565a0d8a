-- query: row_next_id
-- title: The first id that nobody has

SELECT max(coalesce((SELECT max(id) FROM model_feedback), 0), coalesce((SELECT max(last_id) FROM replay_chunk), 0)) + 1

-- query: chunk_ranges
-- title: The id ranges of all rows that were replayed

SELECT first_id, last_id, created_at FROM replay_chunk WHERE first_id IS NOT NULL ORDER BY first_id

-- query: stored_recently
-- title: Rows stored in the last minutes
-- params: minutes integer = 10, now timestamp = now
-- columns: rows integer, first_created_at timestamp, newest_created_at timestamp

SELECT count(*) AS rows, min(created_at) AS first_created_at, max(created_at) AS newest_created_at
FROM model_feedback
WHERE created_at > $2 - $1 * 60000000 AND created_at <= $2

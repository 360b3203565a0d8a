-- query: stored_recently
-- title: Rows stored in the last minutes
-- params: minutes integer = 10, now timestamp = now
-- columns: rows integer, first_created_at timestamp, newest_created_at timestamp

WITH span AS (
    SELECT moment - least($1, 100000000) * interval '1 minute' AS begin, moment AS until
    FROM (SELECT 'epoch'::timestamptz + ($2 / 1000000) * interval '1 second' + ($2 % 1000000) * interval '1 microsecond' AS moment) given
)
SELECT count(*) AS rows, min(created_at) AS first_created_at, max(created_at) AS newest_created_at
FROM model_feedback
WHERE created_at > (SELECT begin FROM span) AND created_at <= (SELECT until FROM span)

-- query: time_zone
-- title: How far the time of the event lies behind the time of storing, in quarters of an hour
-- columns: hours_behind real, evaluations integer, within_a_minute integer, looked_at integer
-- needs: model_feedback.id, model_feedback.timestamp, model_feedback.created_at

WITH newest AS (
    SELECT (created_at - timestamp) / 1e6 AS seconds
    FROM (SELECT created_at, timestamp FROM model_feedback ORDER BY id DESC LIMIT 10000) rows
    WHERE typeof(timestamp) = 'integer' AND typeof(created_at) = 'integer'
)
SELECT round(seconds / 900) / 4 AS hours_behind, count(*) AS evaluations,
       count(*) FILTER (WHERE abs(seconds - 900 * round(seconds / 900)) < 60) AS within_a_minute,
       (SELECT count(*) FROM newest) AS looked_at
FROM newest
GROUP BY 1
ORDER BY 3 DESC
LIMIT 10

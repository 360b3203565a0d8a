-- query: duplicates
-- title: Evaluations that are stored more than once
-- columns: model_version integer, device_id text, timestamp timestamp, prediction real, actual_value real, times integer, spare integer, groups integer, looked_at integer
-- needs: model_feedback.id, model_feedback.model_version, model_feedback.device_id, model_feedback.timestamp, model_feedback.prediction, model_feedback.actual_value, model_feedback.confidence

WITH newest AS (
    SELECT model_version, device_id, timestamp, prediction, actual_value, confidence
    FROM model_feedback
    ORDER BY id DESC
    LIMIT 1000000
),
equal AS (
    SELECT model_version, device_id, timestamp, prediction, actual_value, count(*) AS times
    FROM newest
    WHERE device_id IS NOT NULL AND timestamp IS NOT NULL
    GROUP BY model_version, device_id, timestamp, prediction, actual_value, confidence
    HAVING count(*) > 1
)
SELECT model_version, device_id, timestamp, prediction, actual_value, times,
       CAST(sum(times - 1) OVER () AS BIGINT) AS spare, count(*) OVER () AS groups, (SELECT count(*) FROM newest) AS looked_at
FROM equal
ORDER BY times DESC, model_version, device_id
LIMIT 10

-- query: panel_24h
-- title: The panel of the last 24 hours, newest 20 versions
-- params: by choice(created_at|timestamp) = created_at, now timestamp = now
-- columns: model_version integer, evaluations integer, accuracy_percent real, avg_error_percent real

-- Rows of other writers may hold NaN (which sorts above Infinity) and infinities. An average squares its values, and a square
-- of the largest doubles is an error, hence the limit.
WITH span AS (
    SELECT moment - interval '24 hours' AS begin, moment AS until
    FROM (SELECT 'epoch'::timestamptz + ($2 / 1000000) * interval '1 second' + ($2 % 1000000) * interval '1 microsecond' AS moment) given
)
SELECT model_version, count(*) AS evaluations,
       100.0::float8 * count(*) FILTER (WHERE is_correct) / count(*) AS accuracy_percent,
       100.0::float8 * avg(least(absolute_error, 1e140)) FILTER (WHERE absolute_error < 'Infinity') AS avg_error_percent
FROM (
    SELECT model_version, is_correct, absolute_error FROM model_feedback
    WHERE $1 = 'created_at' AND created_at > (SELECT begin FROM span) AND created_at <= (SELECT until FROM span)
    UNION ALL
    SELECT model_version, is_correct, absolute_error FROM model_feedback
    WHERE $1 = 'timestamp' AND "timestamp" > (SELECT begin FROM span) AND "timestamp" <= (SELECT until FROM span)
) recent
GROUP BY model_version
ORDER BY model_version DESC
LIMIT 20

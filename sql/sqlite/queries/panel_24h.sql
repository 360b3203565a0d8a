-- query: panel_24h
-- title: The panel of the last 24 hours, newest 20 versions
-- params: by choice(created_at|timestamp) = created_at, now timestamp = now
-- columns: model_version integer, evaluations integer, accuracy_percent real, avg_error_percent real

-- The + keeps SQLite from walking all rows in the order of the version index: the time picks the rows.
SELECT model_version, count(*) AS evaluations, 100.0 * avg(CASE WHEN is_correct THEN 1.0 ELSE 0.0 END) AS accuracy_percent,
       100.0 * avg(absolute_error) AS avg_error_percent
FROM (
    SELECT model_version, is_correct, absolute_error FROM model_feedback
    WHERE $1 = 'created_at' AND created_at > $2 - 86400000000 AND created_at <= $2
    UNION ALL
    SELECT model_version, is_correct, absolute_error FROM model_feedback
    WHERE $1 = 'timestamp' AND timestamp > $2 - 86400000000 AND timestamp <= $2
)
GROUP BY +model_version
ORDER BY model_version DESC
LIMIT 20

-- query: duplicates
-- title: Keeps the first of equal evaluations

-- statement
DELETE FROM model_feedback
WHERE device_id IS NOT NULL AND timestamp IS NOT NULL AND id NOT IN (
    SELECT min(id) FROM model_feedback
    GROUP BY model_version, device_id, timestamp, prediction, actual_value, confidence
)

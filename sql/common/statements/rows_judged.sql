-- query: rows_judged
-- title: A range of rows as another policy would judge them
-- params: first_id integer, last_id integer, correctness text, correct_below real, normal_below real, edge_above real

-- As rows_derive would, changing nothing.
SELECT id, model_version, device_id, error,
    CASE $3
        WHEN 'signed' THEN error < $4
        WHEN 'relative' THEN absolute_error < $4 * abs(actual_value)
        ELSE absolute_error < $4
    END,
    CASE
        WHEN absolute_error < $5 THEN 'normal'
        WHEN absolute_error > $6 THEN 'edge_case'
        ELSE 'anomaly'
    END,
    confidence, timestamp, created_at
FROM model_feedback WHERE id BETWEEN $1 AND $2 ORDER BY id

-- query: rows_judged
-- title: A range of rows as another policy would judge them
-- params: first_id integer, last_id integer, correctness text, correct_below real, normal_below real, edge_above real, created_at timestamp

-- As rows_derive would, changing nothing; what was stored at another time than $7 is of others, and stays as it is.
SELECT id, model_version, device_id, error,
    CASE WHEN created_at <> $7 THEN is_correct ELSE CASE $3
        WHEN 'signed' THEN error < $4
        WHEN 'relative' THEN absolute_error < $4 * abs(actual_value)
        ELSE absolute_error < $4
    END END,
    CASE
        WHEN created_at <> $7 THEN feedback_type
        WHEN absolute_error < $5 THEN 'normal'
        WHEN absolute_error > $6 THEN 'edge_case'
        ELSE 'anomaly'
    END,
    confidence, timestamp, created_at
FROM model_feedback WHERE id BETWEEN $1 AND $2 ORDER BY id

-- query: rows_derive
-- title: Judges a range of rows anew
-- params: first_id integer, last_id integer, correctness text, correct_below real, normal_below real, edge_above real, created_at timestamp

UPDATE model_feedback SET
    is_correct = CASE $3
        WHEN 'signed' THEN error < $4
        WHEN 'relative' THEN absolute_error < $4 * abs(actual_value)
        ELSE absolute_error < $4
    END,
    feedback_type = CASE
        WHEN absolute_error < $5 THEN 'normal'
        WHEN absolute_error > $6 THEN 'edge_case'
        ELSE 'anomaly'
    END
WHERE id BETWEEN $1 AND $2 AND ($7 IS NULL OR created_at = $7)

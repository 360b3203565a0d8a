-- query: rows_derive
-- title: Judges a range of rows anew
-- params: first_id integer, last_id integer, correctness text, correct_below real, normal_below real, edge_above real, created_at timestamp

-- The time names the rows where their ids alone do not: on a hypertable. NULL elsewhere.
-- Products of the smallest and the largest doubles are errors in PostgreSQL; a scale that is a power of two keeps them exact.
UPDATE model_feedback SET
    is_correct = CASE $3
        WHEN 'signed' THEN error < $4
        WHEN 'relative' THEN CASE
            WHEN abs(actual_value) = 0 OR $4 = 0 THEN false
            WHEN abs(actual_value) < 1e-200
                THEN least(absolute_error, 1) * power(2::float8, 500) < $4 * (abs(actual_value) * power(2::float8, 500))
            WHEN abs(actual_value) > 1e200
                THEN greatest(absolute_error, 1) * power(2::float8, -500) < $4 * (abs(actual_value) * power(2::float8, -500))
            ELSE absolute_error < $4 * abs(actual_value)
        END
        ELSE absolute_error < $4
    END,
    feedback_type = CASE
        WHEN absolute_error < $5 THEN 'normal'
        WHEN absolute_error > $6 THEN 'edge_case'
        ELSE 'anomaly'
    END
WHERE id BETWEEN $1 AND $2
  AND ($7::bigint IS NULL
       OR created_at = 'epoch'::timestamptz + ($7::bigint / 1000000) * interval '1 second' + ($7::bigint % 1000000) * interval '1 microsecond')

-- query: rows_judged
-- title: A range of rows as another policy would judge them
-- params: first_id integer, last_id integer, correctness text, correct_below real, normal_below real, edge_above real, created_at timestamp

-- As rows_derive would, changing nothing; what was stored at another time than $7 is of others, and stays as it is.
-- Products of the smallest and the largest doubles are errors in PostgreSQL; a scale that is a power of two keeps them exact.
SELECT id, model_version, device_id, error,
    CASE WHEN created_at <> stored.moment THEN is_correct ELSE CASE $3
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
    END END,
    CASE
        WHEN created_at <> stored.moment THEN feedback_type
        WHEN absolute_error < $5 THEN 'normal'
        WHEN absolute_error > $6 THEN 'edge_case'
        ELSE 'anomaly'
    END,
    confidence, "timestamp", created_at
FROM model_feedback, (SELECT 'epoch'::timestamptz + ($7::bigint / 1000000) * interval '1 second' + ($7::bigint % 1000000) * interval '1 microsecond'
                      AS moment) stored
WHERE id BETWEEN $1 AND $2 ORDER BY id

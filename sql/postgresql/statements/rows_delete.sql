-- query: rows_delete
-- title: Deletes a range of rows
-- params: first_id integer, last_id integer, created_at timestamp

-- The time names the rows where their ids alone do not: on a hypertable. NULL elsewhere.
DELETE FROM model_feedback WHERE id BETWEEN $1 AND $2
  AND ($3::bigint IS NULL
       OR created_at = 'epoch'::timestamptz + ($3::bigint / 1000000) * interval '1 second' + ($3::bigint % 1000000) * interval '1 microsecond')

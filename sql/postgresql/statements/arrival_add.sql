-- query: arrival_add
-- title: Notes that rows of ours arrived
-- params: first_id integer, last_id integer, n integer, created_at timestamp

INSERT INTO feedback_arrival (first_id, last_id, n, newest_created_at)
VALUES ($1, $2, $3, 'epoch'::timestamptz + $4 * interval '1 microsecond')

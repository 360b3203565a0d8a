-- query: tail_arrivals
-- title: The id ranges of the rows that transactions from a horizon on have brought
-- params: next integer, horizon integer

SELECT first_id, last_id FROM feedback_arrival WHERE xid >= ($2::bigint)::text::xid8
UNION ALL
SELECT first_id, last_id FROM replay_chunk
WHERE first_id IS NOT NULL AND age(xmin) BETWEEN 0 AND $1::bigint - $2::bigint
ORDER BY 1

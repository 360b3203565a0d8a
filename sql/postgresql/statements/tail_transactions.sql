-- query: tail_transactions
-- title: The transactions from a horizon on that have stored visible rows
-- params: next integer, horizon integer, first_ids text, last_ids text

-- A row's xmin has 32 bits; its age is counted from the transaction id given out next.
SELECT $1::bigint - age(f.xmin) AS transaction
FROM unnest($3::bigint[], $4::bigint[]) AS place (first_id, last_id)
JOIN model_feedback f ON f.id BETWEEN place.first_id AND place.last_id
WHERE age(f.xmin) BETWEEN 0 AND $1::bigint - $2::bigint
GROUP BY 1 ORDER BY 1

-- query: tail_versions
-- title: How many rows per version some transactions have stored
-- params: next integer, horizon integer, first_ids text, last_ids text, transactions text

SELECT f.model_version, count(*), max(f.created_at)
FROM unnest($3::bigint[], $4::bigint[]) AS place (first_id, last_id)
JOIN model_feedback f ON f.id BETWEEN place.first_id AND place.last_id
WHERE age(f.xmin) BETWEEN 0 AND $1::bigint - $2::bigint AND $1::bigint - age(f.xmin) = ANY ($5::bigint[])
GROUP BY f.model_version

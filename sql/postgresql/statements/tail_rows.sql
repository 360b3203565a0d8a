-- query: tail_rows
-- title: The newest of the rows that some transactions have stored
-- params: next integer, horizon integer, first_ids text, last_ids text, transactions text, most integer

SELECT f.id, f.model_version, f.aggregation_round, f.device_id, f.prediction, f.actual_value, f.error, f.absolute_error,
       f.is_correct, f.confidence, f.feedback_type, f."timestamp", f.created_at, NULL::float8 AS key
FROM unnest($3::bigint[], $4::bigint[]) AS place (first_id, last_id)
JOIN model_feedback f ON f.id BETWEEN place.first_id AND place.last_id
WHERE age(f.xmin) BETWEEN 0 AND $1::bigint - $2::bigint AND $1::bigint - age(f.xmin) = ANY ($5::bigint[])
ORDER BY f.id DESC LIMIT $6::bigint

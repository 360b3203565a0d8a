-- query: upstream_heldout_labels
-- title: How versions did in evaluations of single rows
-- params: from timestamp, until timestamp, limit integer

SELECT version, max(moment), count(is_right), count(*) FILTER (WHERE is_right), count(*)
FROM (
    SELECT model_version::text AS version, evaluation_timestamp::timestamptz AS moment,
           coalesce(is_correct, btrim(prediction_result::text) = btrim(actual_result::text)) AS is_right
    FROM {table}
    WHERE ($1::bigint IS NULL OR evaluation_timestamp >= 'epoch'::timestamptz + $1::bigint * interval '1 microsecond')
      AND ($2::bigint IS NULL OR evaluation_timestamp < 'epoch'::timestamptz + $2::bigint * interval '1 microsecond')
    ORDER BY evaluation_timestamp DESC
    LIMIT $3
) newest
GROUP BY version

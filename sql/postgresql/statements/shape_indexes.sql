-- query: shape_indexes
-- title: What the indexes of model_feedback serve
-- columns: version boolean, device boolean, created_at boolean, id_is_key boolean

SELECT coalesce(bool_or(first = 'model_version'), false),
       coalesce(bool_or(first = 'device_id' OR first LIKE 'hashtextextended(device_id%'), false),
       coalesce(bool_or(first = 'created_at'), false),
       coalesce(bool_or(first = 'id' AND indisunique), false)
FROM (SELECT pg_get_indexdef(indexrelid, 1, true) AS first, indisunique
      FROM pg_index WHERE indrelid = 'model_feedback'::regclass AND indisvalid AND indpred IS NULL) indexes

-- query: shape_indexes
-- title: What the indexes of model_feedback serve
-- columns: version boolean, device boolean, created_at boolean, id_is_key boolean

SELECT coalesce(max(column_name = 'model_version'), 0), coalesce(max(column_name = 'device_id'), 0),
       coalesce(max(column_name = 'created_at'), 0), 1
FROM (SELECT (SELECT name FROM pragma_index_info(indexes.name) WHERE seqno = 0) AS column_name
      FROM pragma_index_list('model_feedback') indexes WHERE NOT partial)

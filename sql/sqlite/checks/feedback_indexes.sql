-- query: feedback_indexes
-- title: The indexes of model_feedback
-- columns: name text, method text, keys text, is_unique boolean, is_partial boolean, uses integer
-- needs: model_feedback

SELECT i.name, 'btree' AS method, (SELECT group_concat(name, ', ') FROM pragma_index_info(i.name)) AS keys,
       i."unique" <> 0 AS is_unique, i.partial <> 0 AS is_partial, NULL AS uses
FROM pragma_index_list('model_feedback') i
ORDER BY i.name

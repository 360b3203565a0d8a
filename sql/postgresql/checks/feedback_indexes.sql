-- query: feedback_indexes
-- title: The indexes of model_feedback
-- columns: name text, method text, keys text, is_unique boolean, is_partial boolean, uses integer
-- needs: model_feedback

SELECT c.relname::text AS name, m.amname::text AS method,
       (SELECT string_agg(pg_get_indexdef(i.indexrelid, k, true), ', ' ORDER BY k) FROM generate_series(1, i.indnkeyatts) k) AS keys,
       i.indisunique AS is_unique, i.indpred IS NOT NULL AS is_partial, coalesce(s.idx_scan, 0) AS uses
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
LEFT JOIN pg_stat_user_indexes s ON s.indexrelid = i.indexrelid
WHERE n.nspname = current_schema() AND t.relname = 'model_feedback' AND i.indisvalid
ORDER BY c.relname

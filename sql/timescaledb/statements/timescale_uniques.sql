-- query: timescale_uniques
-- title: What keeps ids from being there twice, beside the key
-- columns: is_constraint boolean, name text

SELECT k.oid IS NOT NULL, quote_ident(coalesce(k.conname, c.relname))
FROM pg_index i
JOIN pg_class c ON c.oid = i.indexrelid
LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype = 'u'
WHERE i.indrelid = 'model_feedback'::regclass AND i.indisunique AND NOT i.indisprimary AND i.indnkeyatts = 1
      AND pg_get_indexdef(i.indexrelid, 1, true) = 'id'

-- query: feedback_databases
-- title: The schemas that hold feedback, with what the catalogue says of them

-- Rows are the planner's estimate, NULL where nobody has counted them yet. The chunks of a hypertable count as it does.
SELECT n.nspname::text,
       EXISTS (SELECT 1 FROM pg_class m WHERE m.relnamespace = n.oid AND m.relname = 'loopscope_migration'),
       has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(f.oid, 'SELECT'),
       pg_has_role(f.relowner, 'USAGE'),
       (SELECT CASE WHEN bool_and(part.reltuples < 0) THEN NULL ELSE sum(greatest(part.reltuples, 0))::bigint END
        FROM pg_class part WHERE part.oid = f.oid OR part.oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = f.oid)),
       (SELECT coalesce(sum(pg_total_relation_size(part.oid)), 0)::bigint
        FROM (SELECT c.oid FROM pg_class c
              WHERE c.relnamespace = n.oid AND c.relkind IN ('r', 'p')
                AND (c.oid = f.oid OR c.relname ~ '^(feedback|replay|rollup|loopscope)_')
              UNION SELECT inhrelid FROM pg_inherits WHERE inhparent = f.oid) part),
       EXISTS (SELECT 1 FROM pg_locks l
               WHERE l.relation = f.oid AND l.mode = 'RowExclusiveLock' AND l.granted AND l.pid <> pg_backend_pid())
FROM pg_class f JOIN pg_namespace n ON n.oid = f.relnamespace
WHERE f.relname = 'model_feedback' AND f.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\_%'
ORDER BY n.nspname::text COLLATE "C"

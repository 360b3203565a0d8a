-- query: schema_is_empty
-- title: Whether nothing is left in a schema that this role may drop; public stays
-- params: schema text

SELECT EXISTS (
    SELECT 1 FROM pg_namespace n
    WHERE n.nspname = $1 AND n.nspname <> 'public' AND pg_has_role(n.nspowner, 'USAGE')
      AND NOT EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = n.oid)
      AND NOT EXISTS (SELECT 1 FROM pg_proc WHERE pronamespace = n.oid)
      AND NOT EXISTS (SELECT 1 FROM pg_type WHERE typnamespace = n.oid))

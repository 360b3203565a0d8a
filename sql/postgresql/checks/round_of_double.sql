-- query: round_of_double
-- title: Functions that round a double to decimals
-- columns: name text, text text

SELECT p.proname::text AS name, substring(p.prosrc FROM '(?i)round\s*\([^;]*?\m(?:error|absolute_error|prediction|actual_value|confidence)\M\s*\)\s*,\s*\d+\s*\)') AS text
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname = current_schema()
  AND p.prosrc ~* 'round\s*\([^;]*?\m(?:error|absolute_error|prediction|actual_value|confidence)\M\s*\)\s*,\s*\d+\s*\)'
  AND substring(p.prosrc FROM '(?i)round\s*\([^;]*?\m(?:error|absolute_error|prediction|actual_value|confidence)\M\s*\)\s*,\s*\d+\s*\)') !~* 'numeric'
ORDER BY p.proname
LIMIT 10

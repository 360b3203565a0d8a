-- query: table_exists
-- title: Whether a table is there
-- params: name text

SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type IN ('table', 'view') AND name = $1)

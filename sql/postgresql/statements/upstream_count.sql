-- query: upstream_count
-- title: The rows of a table, as far as the limit
-- params: limit integer

SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT $1) looked

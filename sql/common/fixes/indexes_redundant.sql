-- query: indexes_redundant
-- title: Drops the index that nobody needs

-- statement
DROP INDEX {index}

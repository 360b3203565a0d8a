-- query: upstream_newest
-- title: The time of a table's newest row

SELECT max({time})::timestamptz FROM {table}

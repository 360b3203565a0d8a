-- query: hypertable_index_drop
-- title: Of a partitioned table no id alone can be unique

DROP INDEX {name}

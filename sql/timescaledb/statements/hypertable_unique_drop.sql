-- query: hypertable_unique_drop
-- title: Of a partitioned table no id alone can be unique

ALTER TABLE model_feedback DROP CONSTRAINT {name}

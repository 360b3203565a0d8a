-- query: hypertable_key
-- title: Gives the table a key with the column that it is partitioned by

ALTER TABLE model_feedback DROP CONSTRAINT {key}, ADD PRIMARY KEY (id, created_at)

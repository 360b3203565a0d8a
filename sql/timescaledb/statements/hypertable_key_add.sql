-- query: hypertable_key_add
-- title: Gives a table without a key one

ALTER TABLE model_feedback ADD PRIMARY KEY (id, created_at)

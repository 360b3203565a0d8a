-- query: hypertable
-- title: The key takes the time in, then the table becomes a hypertable with its rows

-- statement
ALTER TABLE model_feedback DROP CONSTRAINT IF EXISTS model_feedback_pkey
-- statement
ALTER TABLE model_feedback ADD PRIMARY KEY (id, created_at)
-- statement
SELECT create_hypertable('model_feedback', 'created_at', migrate_data => true, if_not_exists => true)

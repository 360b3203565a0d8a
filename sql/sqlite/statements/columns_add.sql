-- query: columns_add
-- title: The columns of model_feedback, one statement each, in their order

-- statement
ALTER TABLE model_feedback ADD COLUMN id INTEGER
-- statement
ALTER TABLE model_feedback ADD COLUMN model_version INT
-- statement
ALTER TABLE model_feedback ADD COLUMN aggregation_round INT
-- statement
ALTER TABLE model_feedback ADD COLUMN device_id TEXT
-- statement
ALTER TABLE model_feedback ADD COLUMN prediction DOUBLE PRECISION
-- statement
ALTER TABLE model_feedback ADD COLUMN actual_value DOUBLE PRECISION
-- statement
ALTER TABLE model_feedback ADD COLUMN error DOUBLE PRECISION
-- statement
ALTER TABLE model_feedback ADD COLUMN absolute_error DOUBLE PRECISION
-- statement
ALTER TABLE model_feedback ADD COLUMN is_correct BOOLEAN
-- statement
ALTER TABLE model_feedback ADD COLUMN confidence DOUBLE PRECISION
-- statement
ALTER TABLE model_feedback ADD COLUMN feedback_type VARCHAR(50)
-- statement
ALTER TABLE model_feedback ADD COLUMN timestamp INTEGER
-- statement
ALTER TABLE model_feedback ADD COLUMN created_at INTEGER

-- query: created_at_nullable
-- title: Rows without a time get their event time; from now on every row has one

-- statement
UPDATE model_feedback SET created_at = coalesce("timestamp", now()) WHERE created_at IS NULL
-- statement
ALTER TABLE model_feedback ALTER COLUMN created_at SET DEFAULT now()
-- statement
ALTER TABLE model_feedback ALTER COLUMN created_at SET NOT NULL

-- query: created_at_not_null
-- title: Every row says when it was stored

ALTER TABLE model_feedback ALTER COLUMN created_at SET DEFAULT now(), ALTER COLUMN created_at SET NOT NULL

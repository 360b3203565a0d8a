-- query: id_unique
-- title: No id twice, beside the key that the table has

ALTER TABLE model_feedback ALTER COLUMN id SET NOT NULL, ADD UNIQUE (id)

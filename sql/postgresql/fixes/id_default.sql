-- query: id_default
-- title: Gives every new row an id

-- statement
CREATE SEQUENCE IF NOT EXISTS model_feedback_id_seq OWNED BY model_feedback.id
-- statement
SELECT setval('model_feedback_id_seq', greatest((SELECT coalesce(max(id), 0) FROM model_feedback), 1))
-- statement
ALTER TABLE model_feedback ALTER COLUMN id SET DEFAULT nextval('model_feedback_id_seq')

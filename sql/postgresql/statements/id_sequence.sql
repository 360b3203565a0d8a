-- query: id_sequence
-- title: Ids that the database gives

-- statement
CREATE SEQUENCE IF NOT EXISTS model_feedback_id_seq
-- statement
ALTER SEQUENCE model_feedback_id_seq OWNED BY model_feedback.id
-- statement
SELECT setval('model_feedback_id_seq', greatest(coalesce(max(id), 0) + 1, 1), false) FROM model_feedback
-- statement
ALTER TABLE model_feedback ALTER COLUMN id SET DEFAULT nextval('model_feedback_id_seq')

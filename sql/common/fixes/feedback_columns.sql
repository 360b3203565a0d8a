-- query: feedback_columns
-- title: Adds the column; the rows keep what they have

-- statement
ALTER TABLE model_feedback ADD COLUMN {column} {type}

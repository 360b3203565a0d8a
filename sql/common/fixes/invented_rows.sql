-- query: invented_rows
-- title: Takes the rows out that say nothing; they were never evaluated

-- statement
CREATE TABLE model_feedback_without_data AS SELECT * FROM model_feedback WHERE prediction = 0 AND actual_value = 0
-- statement
DELETE FROM model_feedback WHERE prediction = 0 AND actual_value = 0

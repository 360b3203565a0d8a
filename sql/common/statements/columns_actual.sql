-- query: columns_actual
-- title: Takes the actual values from the column that the smaller variant of the table calls actual

UPDATE model_feedback SET actual_value = actual WHERE actual_value IS NULL AND actual IS NOT NULL

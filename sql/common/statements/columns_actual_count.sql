-- query: columns_actual_count
-- title: Rows whose actual value stands in the column actual only

SELECT count(*) FROM model_feedback WHERE actual_value IS NULL AND actual IS NOT NULL

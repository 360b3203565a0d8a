-- query: columns_error
-- title: The error of rows that have none

-- An error that is no finite number stays absent.
UPDATE model_feedback SET error = actual_value - prediction
WHERE error IS NULL AND abs(actual_value / 2 - prediction / 2) < 8.9e307

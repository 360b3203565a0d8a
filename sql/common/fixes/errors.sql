-- query: errors
-- title: Computes both errors from what was predicted and what came

-- statement
UPDATE model_feedback SET error = actual_value - prediction, absolute_error = abs(actual_value - prediction)
WHERE prediction IS NOT NULL AND actual_value IS NOT NULL
  AND abs(prediction) < 1e150 AND abs(actual_value) < 1e150

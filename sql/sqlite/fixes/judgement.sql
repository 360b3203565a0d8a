-- query: judgement
-- title: Judges every row by the size of its error

-- statement
UPDATE model_feedback SET is_correct = absolute_error < {limit}
WHERE absolute_error IS NOT NULL AND is_correct IS NOT (absolute_error < {limit})

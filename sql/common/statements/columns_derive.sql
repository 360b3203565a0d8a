-- query: columns_derive
-- title: What follows from the error, where it is absent
-- params: correctness text, correct_below real, normal_below real, edge_above real

-- Whether a row is correct relative to its actual value is left to whoever knows it.
UPDATE model_feedback SET
    absolute_error = coalesce(absolute_error, abs(error)),
    is_correct = coalesce(is_correct, CASE $1 WHEN 'signed' THEN error < $2 WHEN 'absolute' THEN abs(error) < $2 END),
    feedback_type = coalesce(feedback_type, CASE WHEN abs(error) < $3 THEN 'normal' WHEN abs(error) > $4 THEN 'edge_case'
                                                 ELSE 'anomaly' END)
WHERE error IS NOT NULL
  AND (absolute_error IS NULL OR feedback_type IS NULL OR (is_correct IS NULL AND $1 <> 'relative'))

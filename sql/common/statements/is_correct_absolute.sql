-- query: is_correct_absolute
-- title: is_correct by the absolute error
-- params: correct_below real

UPDATE model_feedback SET is_correct = (absolute_error < $1) WHERE is_correct <> (absolute_error < $1)

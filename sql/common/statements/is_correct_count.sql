-- query: is_correct_count
-- title: Rows whose is_correct is not what their absolute error says
-- params: correct_below real

SELECT count(*) FROM model_feedback WHERE is_correct <> (absolute_error < $1)

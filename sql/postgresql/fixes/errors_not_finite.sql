-- query: errors_not_finite
-- title: Takes the rows out whose error is no number; they stay in a table of their own

-- statement
CREATE TABLE model_feedback_not_finite AS
SELECT * FROM model_feedback
WHERE NOT (abs(error) < 'Infinity') OR NOT (abs(absolute_error) < 'Infinity')
-- statement
DELETE FROM model_feedback WHERE NOT (abs(error) < 'Infinity') OR NOT (abs(absolute_error) < 'Infinity')

-- query: errors_not_finite
-- title: Takes the rows out whose error is no number; they stay in a table of their own

-- statement
CREATE TABLE model_feedback_not_finite AS
SELECT * FROM model_feedback
WHERE abs(error) > 1.7976931348623157e308 OR abs(absolute_error) > 1.7976931348623157e308
-- statement
DELETE FROM model_feedback WHERE abs(error) > 1.7976931348623157e308 OR abs(absolute_error) > 1.7976931348623157e308

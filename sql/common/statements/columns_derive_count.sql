-- query: columns_derive_count
-- title: Rows of which more is known than is stored
-- params: correctness text

SELECT count(*) FROM model_feedback
WHERE (error IS NULL AND abs(actual_value / 2 - prediction / 2) < 8.9e307)
   OR (error IS NOT NULL
       AND (absolute_error IS NULL OR feedback_type IS NULL OR (is_correct IS NULL AND $1 <> 'relative')))

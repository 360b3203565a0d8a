-- query: confidence_constant
-- title: The confidences there are
-- columns: confidence real, evaluations integer
-- needs: model_feedback.confidence

SELECT confidence, count(*) AS evaluations
FROM model_feedback
GROUP BY confidence
ORDER BY count(*) DESC
LIMIT 10

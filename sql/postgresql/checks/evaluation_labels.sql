-- query: evaluation_labels
-- title: Predictions and results that are words
-- columns: prediction_result text, actual_result text, evaluations integer, with_words integer, looked_at integer
-- needs: model_evaluations.prediction_result, model_evaluations.actual_result

WITH newest AS (
    SELECT prediction_result::text AS prediction_result, actual_result::text AS actual_result
    FROM model_evaluations
    WHERE prediction_result IS NOT NULL OR actual_result IS NOT NULL
    LIMIT 100000
)
SELECT prediction_result, actual_result, count(*) AS evaluations, CAST(sum(count(*)) OVER () AS BIGINT) AS with_words,
       (SELECT count(*) FROM newest) AS looked_at
FROM newest
WHERE coalesce(prediction_result, '0') !~* '^\s*[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[-+]?[0-9]+)?\s*$'
   OR coalesce(actual_result, '0') !~* '^\s*[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[-+]?[0-9]+)?\s*$'
GROUP BY prediction_result, actual_result
ORDER BY count(*) DESC
LIMIT 10

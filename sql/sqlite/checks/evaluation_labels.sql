-- query: evaluation_labels
-- title: Predictions and results that are words
-- columns: prediction_result text, actual_result text, evaluations integer, with_words integer, looked_at integer
-- needs: model_evaluations.prediction_result, model_evaluations.actual_result

WITH newest AS (
    SELECT prediction_result, actual_result
    FROM model_evaluations
    WHERE prediction_result IS NOT NULL OR actual_result IS NOT NULL
    LIMIT 100000
)
SELECT CAST(prediction_result AS TEXT) AS prediction_result, CAST(actual_result AS TEXT) AS actual_result,
       count(*) AS evaluations, CAST(sum(count(*)) OVER () AS INTEGER) AS with_words,
       (SELECT count(*) FROM newest) AS looked_at
FROM newest
WHERE coalesce(prediction_result, '0') GLOB '*[a-df-zA-DF-Z_]*' OR coalesce(actual_result, '0') GLOB '*[a-df-zA-DF-Z_]*'
GROUP BY prediction_result, actual_result
ORDER BY count(*) DESC
LIMIT 10

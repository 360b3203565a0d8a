-- query: rows_by_error_bin
-- title: The errors per version and bin, counted by the server
-- params: bounds text

-- $1: the lower bounds of the bins of absolute errors, ascending from 0.
SELECT model_version, CASE WHEN error < 0 THEN -1 - bin ELSE bin END AS signed_bin, count(*)
FROM (
    SELECT model_version, error, width_bucket(abs(error), $1::float8[]) - 1 AS bin
    FROM (SELECT model_version, CASE WHEN abs(error) < 'Infinity' THEN error ELSE 0 END AS error FROM model_feedback) finite
) binned
GROUP BY model_version, signed_bin
ORDER BY model_version, signed_bin

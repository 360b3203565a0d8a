-- query: rows_by_confidence_bin
-- title: The confidences per version and bin, counted by the server
-- params: bounds text

-- $1: the bounds of the bins, ascending from 0 to 1; below is bin -1, above is the one after the last, 1 belongs to the last.
SELECT model_version, bin, count(*), count(*) FILTER (WHERE is_correct), sum(least(greatest(confidence, -1e290), 1e290))
FROM (
    SELECT model_version, is_correct, confidence,
           CASE WHEN confidence = 1 THEN cardinality($1::float8[]) - 2
                ELSE width_bucket(confidence, $1::float8[]) - 1 END AS bin
    FROM model_feedback WHERE abs(confidence) < 'Infinity'
) binned
GROUP BY model_version, bin
ORDER BY model_version, bin

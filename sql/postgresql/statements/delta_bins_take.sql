-- query: delta_bins_take
-- title: Takes out the bins that other writers added to some versions
-- params: first_version integer, last_version integer

WITH taken AS (
    DELETE FROM feedback_delta_bin WHERE model_version BETWEEN $1 AND $2 RETURNING *
)
SELECT model_version, of_confidence, bin, sum(n)::bigint, sum(correct)::bigint, sum(confidence_sum)
FROM taken
GROUP BY model_version, of_confidence, bin
ORDER BY model_version, of_confidence, bin

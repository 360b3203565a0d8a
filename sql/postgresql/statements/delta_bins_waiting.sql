-- query: delta_bins_waiting
-- title: The bins that other writers added and nobody folded yet
-- params: version_from integer

SELECT model_version, of_confidence, bin, sum(n)::bigint, sum(correct)::bigint, sum(confidence_sum)
FROM feedback_delta_bin WHERE model_version >= $1
GROUP BY model_version, of_confidence, bin
ORDER BY model_version, of_confidence, bin

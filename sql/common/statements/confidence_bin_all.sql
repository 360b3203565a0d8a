-- query: confidence_bin_all
-- title: The bins of the confidence

SELECT model_version, bin, n, correct, confidence_sum, confidence_rest
FROM rollup_version_confidence ORDER BY model_version, bin

-- query: confidence_bin_of_version
-- title: The bins of the confidence of one version
-- params: model_version integer

SELECT bin, n, correct, confidence_sum, confidence_rest
FROM rollup_version_confidence WHERE model_version = $1 ORDER BY bin

-- query: rollup_version_get
-- title: The rollup of one version
-- params: model_version integer

SELECT n, correct, normal, edge_case, confidence_n, error_sum, error_rest, absolute_sum, absolute_rest,
       squared_sum, squared_rest, confidence_sum, confidence_rest, max_absolute, first_timestamp, last_timestamp
FROM rollup_version WHERE model_version = $1

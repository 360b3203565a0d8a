-- query: rollup_cell_of_version
-- title: The rollups of one version by device
-- params: model_version integer, first_device integer, last_device integer

SELECT device,
       n, correct, normal, edge_case, confidence_n, error_sum, error_rest, absolute_sum, absolute_rest,
       squared_sum, squared_rest, confidence_sum, confidence_rest, max_absolute, first_timestamp, last_timestamp
FROM rollup_version_device
WHERE model_version = $1 AND device BETWEEN $2 AND $3 ORDER BY device

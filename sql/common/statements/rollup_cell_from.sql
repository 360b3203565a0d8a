-- query: rollup_cell_from
-- title: The rollups by version and device, from one version on
-- params: version_from integer

SELECT model_version, device,
       n, correct, normal, edge_case, confidence_n, error_sum, error_rest, absolute_sum, absolute_rest,
       squared_sum, squared_rest, confidence_sum, confidence_rest, max_absolute, first_timestamp, last_timestamp
FROM rollup_version_device WHERE model_version >= $1 ORDER BY model_version, device

-- query: rollup_cell_all
-- title: The rollups by version and device

SELECT model_version, device,
       n, correct, normal, edge_case, confidence_n, error_sum, error_rest, absolute_sum, absolute_rest,
       squared_sum, squared_rest, confidence_sum, confidence_rest, max_absolute, first_timestamp, last_timestamp
FROM rollup_version_device ORDER BY model_version, device

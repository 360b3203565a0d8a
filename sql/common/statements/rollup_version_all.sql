-- query: rollup_version_all
-- title: The rollups of all versions

SELECT model_version, devices,
       n, correct, normal, edge_case, confidence_n, error_sum, error_rest, absolute_sum, absolute_rest,
       squared_sum, squared_rest, confidence_sum, confidence_rest, max_absolute, first_timestamp, last_timestamp
FROM rollup_version ORDER BY model_version

-- query: rollup_cell_put
-- title: Writes the rollup of one version and device
-- params: model_version integer, device integer, n integer, correct integer, normal integer, edge_case integer, confidence_n integer, error_sum real, error_rest real, absolute_sum real, absolute_rest real, squared_sum real, squared_rest real, confidence_sum real, confidence_rest real, max_absolute real, first_timestamp timestamp, last_timestamp timestamp

INSERT INTO rollup_version_device (model_version, device,
    n, correct, normal, edge_case, confidence_n, error_sum, error_rest, absolute_sum, absolute_rest,
    squared_sum, squared_rest, confidence_sum, confidence_rest, max_absolute, first_timestamp, last_timestamp)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
ON CONFLICT (model_version, device) DO UPDATE SET
    n = excluded.n,
    correct = excluded.correct,
    normal = excluded.normal,
    edge_case = excluded.edge_case,
    confidence_n = excluded.confidence_n,
    error_sum = excluded.error_sum,
    error_rest = excluded.error_rest,
    absolute_sum = excluded.absolute_sum,
    absolute_rest = excluded.absolute_rest,
    squared_sum = excluded.squared_sum,
    squared_rest = excluded.squared_rest,
    confidence_sum = excluded.confidence_sum,
    confidence_rest = excluded.confidence_rest,
    max_absolute = excluded.max_absolute,
    first_timestamp = excluded.first_timestamp,
    last_timestamp = excluded.last_timestamp

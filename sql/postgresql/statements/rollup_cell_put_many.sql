-- query: rollup_cell_put_many
-- title: Writes rollups of versions by device
-- params: model_version text, device text, n text, correct text, normal text, edge_case text, confidence_n text, error_sum text, error_rest text, absolute_sum text, absolute_rest text, squared_sum text, squared_rest text, confidence_sum text, confidence_rest text, max_absolute text, first_timestamp text, last_timestamp text

-- One array for each column.
INSERT INTO rollup_version_device (model_version, device,
    n, correct, normal, edge_case, confidence_n, error_sum, error_rest, absolute_sum, absolute_rest,
    squared_sum, squared_rest, confidence_sum, confidence_rest, max_absolute, first_timestamp, last_timestamp)
SELECT * FROM unnest(
    $1::int[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::float8[],
    $9::float8[], $10::float8[], $11::float8[], $12::float8[], $13::float8[], $14::float8[], $15::float8[],
    $16::float8[], $17::bigint[], $18::bigint[])
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

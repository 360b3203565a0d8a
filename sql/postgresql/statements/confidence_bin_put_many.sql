-- query: confidence_bin_put_many
-- title: Writes bins of the confidence
-- params: model_version text, bin text, n text, correct text, confidence_sum text, confidence_rest text

-- One array for each column.
INSERT INTO rollup_version_confidence (model_version, bin,
    n, correct, confidence_sum, confidence_rest)
SELECT * FROM unnest(
    $1::int[], $2::int[], $3::bigint[], $4::bigint[], $5::float8[], $6::float8[])
ON CONFLICT (model_version, bin) DO UPDATE SET
    n = excluded.n,
    correct = excluded.correct,
    confidence_sum = excluded.confidence_sum,
    confidence_rest = excluded.confidence_rest

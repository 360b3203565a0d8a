-- query: confidence_bin_put
-- title: Writes one bin of the confidence of a version
-- params: model_version integer, bin integer, n integer, correct integer, confidence_sum real, confidence_rest real

INSERT INTO rollup_version_confidence (model_version, bin, n, correct, confidence_sum, confidence_rest)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (model_version, bin) DO UPDATE SET
    n = excluded.n, correct = excluded.correct,
    confidence_sum = excluded.confidence_sum, confidence_rest = excluded.confidence_rest

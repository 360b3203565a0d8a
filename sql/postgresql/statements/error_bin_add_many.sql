-- query: error_bin_add_many
-- title: Adds to bins of the errors
-- params: model_version text, bin text, n text

-- One array for each column.
INSERT INTO rollup_version_error (model_version, bin,
    n)
SELECT * FROM unnest(
    $1::int[], $2::int[], $3::bigint[])
ON CONFLICT (model_version, bin) DO UPDATE SET
    n = rollup_version_error.n + excluded.n

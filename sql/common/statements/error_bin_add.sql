-- query: error_bin_add
-- title: Adds to one bin of the errors of a version
-- params: model_version integer, bin integer, n integer

INSERT INTO rollup_version_error (model_version, bin, n) VALUES ($1, $2, $3)
ON CONFLICT (model_version, bin) DO UPDATE SET n = rollup_version_error.n + excluded.n

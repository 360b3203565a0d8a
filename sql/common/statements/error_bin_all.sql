-- query: error_bin_all
-- title: The bins of the errors

SELECT model_version, bin, n FROM rollup_version_error ORDER BY model_version, bin

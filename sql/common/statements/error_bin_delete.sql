-- query: error_bin_delete
-- title: Forgets the bins of the errors of one version
-- params: model_version integer

DELETE FROM rollup_version_error WHERE model_version = $1

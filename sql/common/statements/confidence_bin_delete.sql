-- query: confidence_bin_delete
-- title: Forgets the bins of the confidence of one version
-- params: model_version integer

DELETE FROM rollup_version_confidence WHERE model_version = $1

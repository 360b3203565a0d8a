-- query: rollup_version_delete
-- title: Forgets the rollup of one version
-- params: model_version integer

DELETE FROM rollup_version WHERE model_version = $1

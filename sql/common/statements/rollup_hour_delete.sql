-- query: rollup_hour_delete
-- title: Forgets the rollup of one version by hour
-- params: model_version integer

DELETE FROM rollup_version_hour WHERE model_version = $1

-- query: rollup_cell_delete
-- title: Forgets the rollups of one version by device
-- params: model_version integer

DELETE FROM rollup_version_device WHERE model_version = $1

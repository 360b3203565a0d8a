-- query: rollup_version_devices
-- title: Counts the devices of one version anew
-- params: model_version integer

UPDATE rollup_version
SET devices = (SELECT count(*) FROM rollup_version_device d WHERE d.model_version = $1)
WHERE model_version = $1

-- query: migration_list
-- title: The migrations that were applied

SELECT version, name, sha256 FROM loopscope_migration ORDER BY version

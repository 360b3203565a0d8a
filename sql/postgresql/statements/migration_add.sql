-- query: migration_add
-- title: Notes an applied migration
-- params: version integer, name text, sha256 text, applied_at timestamp

INSERT INTO loopscope_migration (version, name, sha256, applied_at) VALUES ($1, $2, $3, 'epoch'::timestamptz + $4 * interval '1 microsecond')

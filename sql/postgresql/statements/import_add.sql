-- query: import_add
-- title: Begins an import
-- params: file_name text, size integer, hash text, policy text, started_at timestamp

INSERT INTO replay_import (file_name, size, hash, policy, state, started_at)
VALUES ($1, $2, $3, $4, 'unfinished', 'epoch'::timestamptz + $5 * interval '1 microsecond') RETURNING id

-- query: reject_add
-- title: Keeps a rejected record
-- params: import_id integer, line integer, byte_offset integer, reason text, raw blob

INSERT INTO replay_reject (import_id, line, byte_offset, reason, raw) VALUES ($1, $2, $3, $4, CAST($5 AS BLOB))

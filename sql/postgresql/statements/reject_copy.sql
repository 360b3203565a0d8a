-- query: reject_copy
-- title: Keeps rejected records

COPY replay_reject (import_id, line, byte_offset, reason, raw) FROM STDIN (FORMAT binary)

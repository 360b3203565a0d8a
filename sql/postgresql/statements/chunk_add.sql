-- query: chunk_add
-- title: Notes a stored chunk
-- params: import_id integer, number integer, byte_begin integer, byte_end integer, line_begin integer, line_end integer, accepted integer, rejected integer, hash integer, first_id integer, last_id integer, created_at timestamp

INSERT INTO replay_chunk (import_id, number, byte_begin, byte_end, line_begin, line_end, accepted, rejected, hash,
    first_id, last_id, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
    'epoch'::timestamptz + $12 * interval '1 microsecond')

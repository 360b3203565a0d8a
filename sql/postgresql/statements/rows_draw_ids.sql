-- query: rows_draw_ids
-- title: Draws ids that nobody else gets
-- params: count integer

-- Each is drawn by itself, since a sequence cannot be asked for a block; they follow each other unless somebody else draws
-- at the same time.
SELECT min(id), max(id) FROM (
    SELECT nextval(sequence) AS id
    FROM (SELECT pg_get_serial_sequence('model_feedback', 'id')::regclass AS sequence OFFSET 0) ours,
         generate_series(1, $1)) drawn

-- query: import_set_state
-- title: Ends an import
-- params: id integer, state text, finished_at timestamp

UPDATE replay_import SET state = $2, finished_at = 'epoch'::timestamptz + $3 * interval '1 microsecond' WHERE id = $1

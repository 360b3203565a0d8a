-- query: import_set_state
-- title: Ends an import
-- params: id integer, state text, finished_at timestamp

UPDATE replay_import SET state = $2, finished_at = $3 WHERE id = $1

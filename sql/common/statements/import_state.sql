-- query: import_state
-- title: The state of one import
-- params: id integer

SELECT state FROM replay_import WHERE id = $1

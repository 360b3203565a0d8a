-- query: reject_delete
-- title: Forgets the rejected records of one import
-- params: import_id integer

DELETE FROM replay_reject WHERE import_id = $1

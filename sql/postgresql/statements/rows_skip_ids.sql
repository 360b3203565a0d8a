-- query: rows_skip_ids
-- title: Brings a sequence behind the ids that were given by hand

SELECT setval(pg_get_serial_sequence('model_feedback', 'id')::regclass, (SELECT max(id) FROM model_feedback))

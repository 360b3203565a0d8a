-- query: import_unfinished
-- title: Whether any import is unfinished

SELECT EXISTS (SELECT 1 FROM replay_import WHERE state = 'unfinished')

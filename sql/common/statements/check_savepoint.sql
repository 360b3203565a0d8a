-- query: check_savepoint
-- title: Where a check that fails goes back to

SAVEPOINT loop_check

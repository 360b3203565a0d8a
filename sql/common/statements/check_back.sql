-- query: check_back
-- title: Back to before a check

ROLLBACK TO SAVEPOINT loop_check

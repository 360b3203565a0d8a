-- query: rows_lock
-- title: Keeps others from adding rows until the transaction ends

LOCK TABLE model_feedback IN SHARE ROW EXCLUSIVE MODE

-- query: rows_lock_all
-- title: Keeps everybody from the rows until the transaction ends

LOCK TABLE model_feedback IN ACCESS EXCLUSIVE MODE

-- query: rows_lock
-- title: Keeps others from adding rows until the transaction ends

-- The transaction holds the file's only writing place already.
SELECT 1

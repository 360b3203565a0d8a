-- query: transaction_time
-- title: When the transaction began, by the server

SELECT now()

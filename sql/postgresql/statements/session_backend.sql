-- query: session_backend
-- title: Which process of the server answers

SELECT pg_backend_pid()

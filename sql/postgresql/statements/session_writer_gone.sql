-- query: session_writer_gone
-- title: What runs ends soon after its program (from PostgreSQL 14)

-- Then the writer's place is free within a second.
SET {scope} client_connection_check_interval = '1s'

-- query: session_writer_link
-- title: How soon the server notices that the network to a client which writes is gone

-- By its own settings after two hours, in which the writer's place would not be free. As our side does, within six seconds.
SET {scope} tcp_keepalives_idle = 3
-- statement
SET {scope} tcp_keepalives_interval = 1
-- statement
SET {scope} tcp_keepalives_count = 3

-- query: arrival_prune
-- title: Forgets arrivals of more than an hour ago, but for the newest row's

DELETE FROM feedback_arrival
WHERE at < now() - interval '1 hour'
  AND (newest_created_at IS NULL OR newest_created_at < (SELECT max(newest_created_at) FROM feedback_arrival))

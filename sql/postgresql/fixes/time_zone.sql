-- query: time_zone
-- title: Moves the times of the events by the difference; look at a few rows first

-- statement
UPDATE model_feedback SET "timestamp" = "timestamp" + interval '1 hour' * ({hours}) WHERE isfinite("timestamp")

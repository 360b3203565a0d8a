-- query: time_zone
-- title: Moves the times of the events by the difference; look at a few rows first

-- statement
UPDATE model_feedback SET timestamp = timestamp + CAST(3600000000 * ({hours}) AS INTEGER) WHERE timestamp IS NOT NULL

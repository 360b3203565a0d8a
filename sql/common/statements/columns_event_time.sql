-- query: columns_event_time
-- title: Takes the event times from the column that the smaller variant of the table calls evaluation_timestamp

UPDATE model_feedback SET "timestamp" = evaluation_timestamp WHERE "timestamp" IS NULL AND evaluation_timestamp IS NOT NULL

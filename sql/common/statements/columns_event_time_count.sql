-- query: columns_event_time_count
-- title: Rows whose event time stands in the column evaluation_timestamp only

SELECT count(*) FROM model_feedback WHERE "timestamp" IS NULL AND evaluation_timestamp IS NOT NULL

-- query: created_at_fill
-- title: Rows without the time they were stored at get the time of their event, else the present

UPDATE model_feedback SET created_at = coalesce("timestamp", now()) WHERE created_at IS NULL

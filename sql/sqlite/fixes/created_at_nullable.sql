-- query: created_at_nullable
-- title: Rows without a time get their event time (SQLite cannot add NOT NULL to a column that is there)

-- statement
UPDATE model_feedback SET created_at = coalesce(timestamp, CAST(strftime('%s', 'now') AS INTEGER) * 1000000)
WHERE created_at IS NULL

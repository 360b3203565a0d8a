-- query: text_time_count
-- title: Rows whose times are text, which does not sort

-- Text that is no time stays as it is: nothing better is known.
SELECT count(*) FROM model_feedback
WHERE (typeof("timestamp") = 'text' AND strftime('%s', substr("timestamp", 1, 19)) IS NOT NULL)
   OR (typeof(created_at) = 'text' AND strftime('%s', substr(created_at, 1, 19)) IS NOT NULL)

-- query: rows_next_id
-- title: The id after the last

SELECT coalesce(max(id), 0) + 1 FROM model_feedback

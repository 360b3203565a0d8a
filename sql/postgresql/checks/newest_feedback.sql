-- query: newest_feedback
-- title: When the newest feedback was stored and when it happened
-- columns: newest_stored timestamp, newest_event timestamp
-- needs: model_feedback.created_at, model_feedback.timestamp

SELECT max(created_at) FILTER (WHERE isfinite(created_at)) AS newest_stored,
       max("timestamp") FILTER (WHERE isfinite("timestamp")) AS newest_event
FROM model_feedback

-- query: facts_from_rows
-- title: What the rows say of the whole

SELECT count(*), count(DISTINCT model_version), count(DISTINCT device_id),
       max(created_at), min(timestamp), max(timestamp), NULL::bigint
FROM model_feedback

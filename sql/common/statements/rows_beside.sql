-- query: rows_beside
-- title: Whether rows of others have ids of imports
-- columns: beside boolean

-- Only where an id alone names no row: on a hypertable.
SELECT EXISTS (SELECT 1 FROM replay_chunk c JOIN model_feedback f ON f.id BETWEEN c.first_id AND c.last_id
               WHERE f.created_at <> c.created_at)

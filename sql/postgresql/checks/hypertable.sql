-- query: hypertable
-- title: Whether model_feedback is a hypertable
-- columns: schema text, name text
-- needs: model_feedback

SELECT h.hypertable_schema::text AS schema, h.hypertable_name::text AS name
FROM timescaledb_information.hypertables h
WHERE h.hypertable_name = 'model_feedback' AND h.hypertable_schema = current_schema()

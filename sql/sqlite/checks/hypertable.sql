-- query: hypertable
-- title: Whether model_feedback is a hypertable
-- columns: schema text, name text
-- needs: model_feedback

SELECT '' AS schema, '' AS name WHERE 0

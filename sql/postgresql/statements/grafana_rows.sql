-- query: grafana_rows
-- title: Rows of feedback

SELECT count(*) AS "rows" FROM {schema}model_feedback

-- query: rows_all_versions
-- title: The versions that there is any feedback of

SELECT DISTINCT coalesce(model_version, 0) FROM model_feedback ORDER BY 1

-- query: delta_versions
-- title: The versions that other writers added to, and how many deltas each has

SELECT model_version, count(*) FROM feedback_delta GROUP BY model_version ORDER BY model_version

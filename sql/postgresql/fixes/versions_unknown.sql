-- query: versions_unknown
-- title: Shows the versions that nobody made with their rows, by day

-- statement
SELECT f.model_version, f.created_at::date AS stored, count(*) AS evaluations
FROM model_feedback f
WHERE NOT EXISTS (SELECT 1 FROM federated_models m WHERE m.global_version = f.model_version)
GROUP BY 1, 2
ORDER BY 2, 1

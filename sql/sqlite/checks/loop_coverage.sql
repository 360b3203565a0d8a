-- query: loop_coverage
-- title: For how many local updates the reader finds feedback
-- params: window_seconds real = policy, by text = created_at
-- columns: updates integer, by_local integer, by_global integer, by_local_ever integer, by_global_ever integer
-- needs: model_feedback.model_version, model_feedback.device_id, model_feedback.timestamp, model_feedback.created_at, local_models.device_id, local_models.model_version, local_models.global_version, local_models.created_at

-- The reader of a device's feedback asks for earlier versions of that device in a window that ends now. Here "now" is the
-- moment of each of the newest thousand local updates. `local` compares the device's own version, `global` the global one.
WITH updates AS (
    SELECT row_number() OVER (ORDER BY created_at DESC) AS number, device_id, model_version, global_version, created_at
    FROM local_models
    ORDER BY created_at DESC
    LIMIT 1000
),
found AS (
    SELECT u.number, u.device_id, u.model_version, u.global_version, u.created_at,
           coalesce(max(f.model_version <= u.model_version - 1 AND ($1 IS NULL OR f.at > u.created_at - CAST($1 * 1000000 AS INTEGER))), 0) AS by_local,
           coalesce(max(f.model_version <= u.global_version AND ($1 IS NULL OR f.at > u.created_at - CAST($1 * 1000000 AS INTEGER))), 0) AS by_global,
           coalesce(max(f.model_version <= u.model_version - 1), 0) AS by_local_ever,
           coalesce(max(f.model_version <= u.global_version), 0) AS by_global_ever
    FROM updates u
    LEFT JOIN (SELECT device_id, model_version, CASE WHEN $2 = 'timestamp' THEN timestamp ELSE created_at END AS at FROM model_feedback) f ON f.device_id = u.device_id AND f.at <= u.created_at
    GROUP BY u.number, u.device_id, u.model_version, u.global_version, u.created_at
)
SELECT count(*) AS updates, count(*) FILTER (WHERE by_local) AS by_local, count(*) FILTER (WHERE by_global) AS by_global,
       count(*) FILTER (WHERE by_local_ever) AS by_local_ever, count(*) FILTER (WHERE by_global_ever) AS by_global_ever
FROM found

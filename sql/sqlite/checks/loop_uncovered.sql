-- query: loop_uncovered
-- title: Local updates for which the reader finds no feedback
-- params: window_seconds real = policy, by text = created_at
-- columns: device_id text, local_version integer, global_version integer, created_at timestamp, found_by_local boolean, found_by_global boolean, found_without_window boolean
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
SELECT device_id, model_version AS local_version, global_version, created_at, by_local AS found_by_local,
       by_global AS found_by_global, by_global_ever AS found_without_window
FROM found
WHERE NOT by_local
ORDER BY number
LIMIT 10

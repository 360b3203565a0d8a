-- query: runs_mixed
-- title: Moments at which the version falls back although time goes on
-- columns: since timestamp, version_before integer, version_since integer, evaluations integer, restarts integer
-- needs: model_feedback.model_version, model_feedback.timestamp, model_feedback.created_at

-- Time in two hundred equal parts; a run that starts again shows low versions only, after much higher ones.
WITH timed AS (
    SELECT model_version, coalesce(timestamp, created_at) AS at
    FROM model_feedback
    WHERE typeof(coalesce(timestamp, created_at)) = 'integer'
),
span AS (
    SELECT min(at) AS first, max(max(at) - min(at), 1) AS width, min(model_version) AS lowest FROM timed
),
parts AS (
    SELECT CAST(199.999 * (at - first) / width AS INTEGER) AS part, min(at) AS at, max(model_version) AS newest,
           count(*) AS evaluations
    FROM timed, span
    GROUP BY 1
),
running AS (
    SELECT part, at, newest, evaluations, lag(newest) OVER (ORDER BY part) AS just_before
    FROM parts
)
SELECT at AS since, just_before AS version_before, newest AS version_since, evaluations, count(*) OVER () AS restarts
FROM running, span
WHERE just_before - newest >= 3 AND newest - lowest <= (just_before - lowest) / 2.0
ORDER BY part DESC
LIMIT 10

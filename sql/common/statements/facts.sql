-- query: facts
-- title: What the rollups say of the whole

SELECT coalesce(sum(n), 0), count(*), (SELECT count(*) FROM feedback_device),
       (SELECT max(created_at) FROM replay_chunk WHERE accepted > 0), min(first_timestamp), max(last_timestamp), NULL
FROM rollup_version

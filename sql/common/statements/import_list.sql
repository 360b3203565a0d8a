-- query: import_list
-- title: The imports, newest first

SELECT i.id, i.file_name, i.size, i.hash, i.policy, i.state, i.started_at, i.finished_at,
       coalesce(sum(c.accepted), 0), coalesce(sum(c.rejected), 0), count(c.number), coalesce(max(c.byte_end), 0)
FROM replay_import i LEFT JOIN replay_chunk c ON c.import_id = i.id
GROUP BY i.id, i.file_name, i.size, i.hash, i.policy, i.state, i.started_at, i.finished_at
ORDER BY i.id DESC

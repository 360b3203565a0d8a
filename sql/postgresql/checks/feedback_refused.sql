-- query: feedback_refused
-- title: Why record_feedback() refused evaluations
-- columns: reason text, refused integer, newest timestamp, written_by text, example text
-- needs: replay_reject.import_id, replay_reject.reason, replay_reject.raw, replay_reject.rejected_at, replay_reject.rejected_by

SELECT reason, count(*) AS refused, max(rejected_at) AS newest, max(rejected_by) AS written_by,
       left(encode(min(raw), 'escape'), 200) AS example
FROM replay_reject
WHERE import_id IS NULL
GROUP BY reason
ORDER BY refused DESC, reason
LIMIT 10

-- query: feedback_refused_count
-- title: How many evaluations record_feedback() refused
-- columns: refused integer
-- needs: replay_reject.import_id

SELECT count(*) AS refused FROM replay_reject WHERE import_id IS NULL

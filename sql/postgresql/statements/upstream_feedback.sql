-- query: upstream_feedback
-- title: Feedback per version inside the time of one run
-- params: from timestamp, until timestamp

-- By the time of the evaluation, where there is none by the time of storage.
SELECT model_version::bigint, count(*), count(*) FILTER (WHERE is_correct)
FROM {table}
WHERE ($1::bigint IS NULL OR coalesce("timestamp", created_at) >= 'epoch'::timestamptz + $1::bigint * interval '1 microsecond')
      AND ($2::bigint IS NULL OR coalesce("timestamp", created_at) < 'epoch'::timestamptz + $2::bigint * interval '1 microsecond')
GROUP BY model_version

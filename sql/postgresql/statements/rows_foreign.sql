-- query: rows_foreign
-- title: Whether there are rows outside the imports ledger

-- Rows of ours fill the id ranges of the chunks. A row of anybody else lies in a gap between them, before the first or
-- after the last, so this costs one look into the key's index per gap, however many rows there are.
WITH gaps AS (
    SELECT last_id AS below, lead(first_id) OVER (ORDER BY first_id) AS above
    FROM replay_chunk WHERE first_id IS NOT NULL
    UNION ALL
    SELECT NULL, min(first_id) FROM replay_chunk
)
SELECT EXISTS (
    SELECT 1 FROM gaps WHERE (below IS NULL OR above IS NULL OR above > below + 1) AND EXISTS (
        SELECT 1 FROM model_feedback f
        WHERE f.id > coalesce(gaps.below, '-9223372036854775808'::bigint)
          AND f.id < coalesce(gaps.above, '9223372036854775807'::bigint)))

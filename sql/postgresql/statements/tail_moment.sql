-- query: tail_moment
-- title: Where this snapshot stands among the transactions and the ids

-- The transaction id given out next is of 32 bits (age() tells its distance from 3); it lies at or above the snapshot's xmax,
-- which has 64.
SELECT pg_snapshot_xmin(snapshot)::text::bigint,
       xmax + ((age('3'::xid)::bigint + 3 - xmax) & 4294967295),
       coalesce((SELECT max(id) FROM model_feedback), 0)
FROM (SELECT snapshot, pg_snapshot_xmax(snapshot)::text::bigint AS xmax
      FROM (SELECT pg_current_snapshot() AS snapshot OFFSET 0) taken) moment

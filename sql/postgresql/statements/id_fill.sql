-- query: id_fill
-- title: Rows without an id, or with one that another row has, get a new one

-- In the order in which they were stored, as far as that is known; the first row of an id keeps it.
UPDATE model_feedback f SET id = fresh.base + fresh.number
FROM (SELECT part, place, row_number() OVER (ORDER BY created_at, part, place) AS number,
             (SELECT coalesce(max(id), 0) FROM model_feedback) AS base
      FROM (SELECT tableoid AS part, ctid AS place, id, created_at,
                   row_number() OVER (PARTITION BY id ORDER BY created_at, tableoid, ctid) AS nth
            FROM model_feedback) ids
      WHERE id IS NULL OR nth > 1) fresh
WHERE f.tableoid = fresh.part AND f.ctid = fresh.place

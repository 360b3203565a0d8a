-- query: odd_recount
-- title: Counts the rows of others whose error cannot be summed, of one version
-- params: model_version integer

UPDATE rollup_version SET odd = (
    SELECT count(*) FROM model_feedback f
    WHERE f.model_version = $1 AND coalesce(abs(f.error) <= 1e150::float8, false) IS FALSE
      AND NOT EXISTS (SELECT 1 FROM replay_chunk c WHERE f.id BETWEEN c.first_id AND c.last_id))
WHERE model_version = $1

-- query: version_gaps_rollup
-- title: Where the numbers of the versions leave gaps
-- columns: before integer, after integer, missing integer, all_missing integer, versions integer
-- needs: rollup_version.n

WITH seen AS (
    SELECT model_version, n AS evaluations FROM rollup_version
),
pairs AS (
    SELECT lag(model_version) OVER (ORDER BY model_version) AS before, model_version AS after FROM seen
),
gaps AS (
    SELECT before, after, after - before - 1 AS missing FROM pairs WHERE after - before > 1
)
SELECT before, after, missing, CAST(sum(missing) OVER () AS BIGINT) AS all_missing, (SELECT count(*) FROM seen) AS versions
FROM gaps
ORDER BY missing DESC, after DESC
LIMIT 10

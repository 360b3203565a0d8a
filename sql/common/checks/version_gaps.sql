-- query: version_gaps
-- title: Where the numbers of the versions leave gaps
-- columns: before integer, after integer, missing integer, all_missing integer, versions integer
-- needs: model_feedback.model_version

WITH seen AS (
    SELECT model_version, count(*) AS evaluations FROM model_feedback GROUP BY model_version
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

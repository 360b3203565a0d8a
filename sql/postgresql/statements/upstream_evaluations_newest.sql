-- query: upstream_evaluations_newest
-- title: The time of the newest evaluation

SELECT max(evaluation_timestamp)::timestamptz FROM {table}

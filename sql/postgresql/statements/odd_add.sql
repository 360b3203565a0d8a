-- query: odd_add
-- title: Counts rows whose error cannot be summed
-- params: model_version integer, odd integer

UPDATE rollup_version SET odd = odd + $2 WHERE model_version = $1

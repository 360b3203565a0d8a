-- query: delta_forget
-- title: Forgets the deltas of one version, which is built anew from its rows
-- params: model_version integer

WITH deltas AS (
    DELETE FROM feedback_delta WHERE model_version = $1
), bins AS (
    DELETE FROM feedback_delta_bin WHERE model_version = $1
)
DELETE FROM feedback_stale WHERE model_version = $1

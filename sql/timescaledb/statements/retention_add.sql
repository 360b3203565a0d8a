-- query: retention_add
-- title: Rows older than 90 days are deleted from now on

SELECT {timescale}.add_retention_policy('model_feedback', drop_after => INTERVAL '90 days')

-- query: tail_limits
-- title: How long a statement of this transaction may take

SELECT set_config('statement_timeout', '4s', true)

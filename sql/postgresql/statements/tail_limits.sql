-- query: tail_limits
-- title: How long a statement of this transaction may take, and what of the table it looks at

-- Rows that TimescaleDB keeps compressed do not tell their transaction, and asking for it is an error. They are never new:
-- what comes into a compressed part lies beside it at first.
SELECT set_config('statement_timeout', '4s', true),
       (SELECT set_config('timescaledb.enable_transparent_decompression', 'off', true)
        FROM pg_extension WHERE extname = 'timescaledb')

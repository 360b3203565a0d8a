-- query: migration_ledger
-- title: The ledger of migrations

CREATE TABLE IF NOT EXISTS loopscope_migration (
    version INT PRIMARY KEY,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    applied_at TIMESTAMPTZ NOT NULL
)

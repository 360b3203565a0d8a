-- title: model_feedback, the ledger of imports, the rollups
-- statement
CREATE TABLE IF NOT EXISTS model_feedback (
    id INTEGER PRIMARY KEY,
    model_version INT NOT NULL,
    aggregation_round INT,
    device_id TEXT,
    prediction DOUBLE PRECISION,
    actual_value DOUBLE PRECISION,
    error DOUBLE PRECISION,
    absolute_error DOUBLE PRECISION,
    is_correct BOOLEAN,
    confidence DOUBLE PRECISION,
    feedback_type VARCHAR(50),
    timestamp INTEGER, -- this and created_at: microseconds UTC, since text does not sort
    created_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s', 'now') AS INTEGER) * 1000000
        + CAST(substr(strftime('%f', 'now'), 4) AS INTEGER) * 1000)
)
-- statement
CREATE TABLE feedback_policy (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    policy TEXT NOT NULL, -- JSON, every field
    changed_at INTEGER NOT NULL
)
-- statement
CREATE TABLE replay_import (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file_name TEXT NOT NULL,
    size INTEGER NOT NULL,
    hash TEXT NOT NULL,
    policy TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('unfinished', 'complete', 'undone')),
    started_at INTEGER NOT NULL,
    finished_at INTEGER
)
-- statement
CREATE TABLE replay_chunk (
    import_id INTEGER NOT NULL REFERENCES replay_import (id),
    number INTEGER NOT NULL,
    byte_begin INTEGER NOT NULL,
    byte_end INTEGER NOT NULL,
    line_begin INTEGER NOT NULL,
    line_end INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    hash INTEGER NOT NULL,
    first_id INTEGER, -- its rows have the ids first_id to last_id; NULL without rows
    last_id INTEGER,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (import_id, number)
) WITHOUT ROWID
-- statement
CREATE TABLE replay_reject (
    import_id INTEGER NOT NULL REFERENCES replay_import (id),
    line INTEGER NOT NULL,
    byte_offset INTEGER NOT NULL,
    reason TEXT NOT NULL,
    raw BLOB NOT NULL, -- the first 1024 bytes of the record
    PRIMARY KEY (import_id, line, byte_offset)
) WITHOUT ROWID
-- statement
CREATE TABLE feedback_device (
    device INTEGER PRIMARY KEY, -- what the rollups call it
    device_id TEXT NOT NULL UNIQUE
)
-- statement
CREATE TABLE rollup_version (
    model_version INTEGER PRIMARY KEY,
    devices INTEGER NOT NULL DEFAULT 0,
    n INTEGER NOT NULL,
    correct INTEGER NOT NULL,
    normal INTEGER NOT NULL,
    edge_case INTEGER NOT NULL,
    confidence_n INTEGER NOT NULL,
    error_sum REAL NOT NULL,
    error_rest REAL NOT NULL,
    absolute_sum REAL NOT NULL,
    absolute_rest REAL NOT NULL,
    squared_sum REAL NOT NULL,
    squared_rest REAL NOT NULL,
    confidence_sum REAL NOT NULL,
    confidence_rest REAL NOT NULL,
    max_absolute REAL NOT NULL,
    first_timestamp INTEGER,
    last_timestamp INTEGER
)
-- statement
CREATE TABLE rollup_version_hour (
    model_version INTEGER NOT NULL,
    hour INTEGER NOT NULL, -- of created_at, hours since 1970 UTC
    n INTEGER NOT NULL,
    correct INTEGER NOT NULL,
    normal INTEGER NOT NULL,
    edge_case INTEGER NOT NULL,
    confidence_n INTEGER NOT NULL,
    error_sum REAL NOT NULL,
    error_rest REAL NOT NULL,
    absolute_sum REAL NOT NULL,
    absolute_rest REAL NOT NULL,
    squared_sum REAL NOT NULL,
    squared_rest REAL NOT NULL,
    confidence_sum REAL NOT NULL,
    confidence_rest REAL NOT NULL,
    max_absolute REAL NOT NULL,
    first_timestamp INTEGER,
    last_timestamp INTEGER,
    PRIMARY KEY (model_version, hour)
) WITHOUT ROWID
-- statement
CREATE TABLE rollup_version_device (
    model_version INTEGER NOT NULL,
    device INTEGER NOT NULL,
    n INTEGER NOT NULL,
    correct INTEGER NOT NULL,
    normal INTEGER NOT NULL,
    edge_case INTEGER NOT NULL,
    confidence_n INTEGER NOT NULL,
    error_sum REAL NOT NULL,
    error_rest REAL NOT NULL,
    absolute_sum REAL NOT NULL,
    absolute_rest REAL NOT NULL,
    squared_sum REAL NOT NULL,
    squared_rest REAL NOT NULL,
    confidence_sum REAL NOT NULL,
    confidence_rest REAL NOT NULL,
    max_absolute REAL NOT NULL,
    first_timestamp INTEGER,
    last_timestamp INTEGER,
    PRIMARY KEY (model_version, device)
) WITHOUT ROWID
-- statement
CREATE TABLE rollup_version_error (
    model_version INTEGER NOT NULL,
    bin INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (model_version, bin)
) WITHOUT ROWID
-- statement
CREATE TABLE rollup_version_confidence (
    model_version INTEGER NOT NULL,
    bin INTEGER NOT NULL,
    n INTEGER NOT NULL,
    correct INTEGER NOT NULL,
    confidence_sum REAL NOT NULL,
    confidence_rest REAL NOT NULL,
    PRIMARY KEY (model_version, bin)
) WITHOUT ROWID

-- query: table_rewrite
-- title: The table written anew: keys that the database gives, times as microseconds UTC

-- statement
CREATE TABLE model_feedback_repaired (
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
        + CAST(substr(strftime('%f', 'now'), 4) AS INTEGER) * 1000){extra_columns}
)
-- statement
-- Seconds from the date and its offset, microseconds from the digits after the point. The first row of an id keeps it,
-- rows without one follow in the order in which they were stored. Text that is no time stays.
INSERT INTO model_feedback_repaired (id, model_version, aggregation_round, device_id, prediction, actual_value, error,
    absolute_error, is_correct, confidence, feedback_type, timestamp, created_at{extra})
SELECT CASE WHEN id IS NOT NULL AND nth = 1 THEN id ELSE (SELECT coalesce(max(id), 0) FROM model_feedback) + number END,
    model_version, aggregation_round, device_id, prediction, actual_value, error, absolute_error, is_correct, confidence,
    feedback_type, coalesce(event_us, "timestamp"),
    coalesce(stored_us, created_at, event_us, CAST(strftime('%s', 'now') AS INTEGER) * 1000000){extra}
FROM (
    SELECT *, row_number() OVER (PARTITION BY id ORDER BY rowid) AS nth, row_number() OVER (ORDER BY rowid) AS number,
        CASE WHEN typeof("timestamp") <> 'text' THEN "timestamp" ELSE
            CAST(strftime('%s', substr("timestamp", 1, 19) || CASE
                WHEN "timestamp" GLOB '*[+-][0-9][0-9]:[0-9][0-9]' THEN substr("timestamp", -6) ELSE '' END) AS INTEGER) * 1000000
            + CASE WHEN instr("timestamp", '.') > 0
                THEN CAST(CAST('0' || substr("timestamp", instr("timestamp", '.')) AS REAL) * 1000000 + 0.5 AS INTEGER)
                ELSE 0 END END AS event_us,
        CASE WHEN typeof(created_at) <> 'text' THEN created_at ELSE
            CAST(strftime('%s', substr(created_at, 1, 19) || CASE
                WHEN created_at GLOB '*[+-][0-9][0-9]:[0-9][0-9]' THEN substr(created_at, -6) ELSE '' END) AS INTEGER) * 1000000
            + CASE WHEN instr(created_at, '.') > 0
                THEN CAST(CAST('0' || substr(created_at, instr(created_at, '.')) AS REAL) * 1000000 + 0.5 AS INTEGER)
                ELSE 0 END END AS stored_us
    FROM model_feedback)
ORDER BY number
-- statement
DROP TABLE model_feedback
-- statement
ALTER TABLE model_feedback_repaired RENAME TO model_feedback

-- title: Rows of other writers in the rollups, functions that other writers call
-- statement
-- What other writers add, one row per statement and cell: appended to, never updated, no key, so that no writer waits for
-- another. A Loopscope session that writes folds it into the rollups; one that reads adds it to them.
CREATE TABLE feedback_delta (
    model_version INT NOT NULL,
    device_id TEXT NOT NULL, -- '' where the row has none
    hour BIGINT NOT NULL, -- of created_at, hours since 1970 UTC
    n BIGINT NOT NULL,
    correct BIGINT NOT NULL,
    normal BIGINT NOT NULL,
    edge_case BIGINT NOT NULL,
    confidence_n BIGINT NOT NULL,
    odd BIGINT NOT NULL, -- rows whose error is absent, not finite or beyond 1e150: counted, not summed
    error_sum DOUBLE PRECISION NOT NULL,
    absolute_sum DOUBLE PRECISION NOT NULL,
    squared_sum DOUBLE PRECISION NOT NULL,
    confidence_sum DOUBLE PRECISION NOT NULL,
    max_absolute DOUBLE PRECISION NOT NULL,
    first_timestamp TIMESTAMPTZ,
    last_timestamp TIMESTAMPTZ
) WITH (vacuum_truncate = false) -- vacuum would lock out writers while it shortens the file
-- statement
CREATE INDEX feedback_delta_device ON feedback_delta (hashtextextended(device_id, 0))
-- statement
CREATE TABLE feedback_delta_bin (
    model_version INT NOT NULL,
    of_confidence BOOLEAN NOT NULL, -- else of the error
    bin INT NOT NULL,
    n BIGINT NOT NULL,
    correct BIGINT NOT NULL,
    confidence_sum DOUBLE PRECISION NOT NULL
) WITH (vacuum_truncate = false)
-- statement
-- Versions whose rollups no longer say what the rows say; NULL: any of them. Until they are built anew from the rows,
-- summaries come from the rows.
CREATE TABLE feedback_stale (
    model_version INT,
    reason TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
) WITH (vacuum_truncate = false)
-- statement
-- One row per statement that added feedback, of any writer: what is new is found by the transaction that brought it.
CREATE TABLE feedback_arrival (
    xid XID8 NOT NULL DEFAULT pg_current_xact_id(),
    first_id BIGINT NOT NULL,
    last_id BIGINT NOT NULL,
    n BIGINT NOT NULL,
    at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    newest_created_at TIMESTAMPTZ
) WITH (vacuum_truncate = false)
-- statement
CREATE INDEX feedback_arrival_xid ON feedback_arrival (xid)
-- statement
ALTER TABLE rollup_version ADD COLUMN odd BIGINT NOT NULL DEFAULT 0 -- as in feedback_delta
-- statement
-- What record_feedback() refuses belongs to no import.
ALTER TABLE replay_reject DROP CONSTRAINT replay_reject_pkey, ALTER COLUMN import_id DROP NOT NULL,
    ADD CONSTRAINT replay_reject_key UNIQUE (import_id, line, byte_offset),
    ADD COLUMN rejected_at TIMESTAMPTZ, ADD COLUMN rejected_by TEXT
-- statement
-- idx_model_feedback_device_time takes its place, where it is ours.
DO $$ BEGIN
    IF EXISTS (SELECT 1 FROM pg_indexes WHERE schemaname = current_schema() AND indexname = 'idx_model_feedback_device'
               AND indexdef LIKE '%hashtextextended%') THEN
        DROP INDEX idx_model_feedback_device;
    END IF;
END $$
-- statement
-- Whoever may read the rollups may read what belongs to them now.
DO $$ DECLARE
    reader TEXT;
BEGIN
    FOR reader IN
        SELECT CASE granted.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(granted.grantee)) END
        FROM pg_class c, aclexplode(c.relacl) granted
        WHERE c.oid = 'rollup_version'::regclass AND granted.privilege_type = 'SELECT' AND granted.grantee <> c.relowner
    LOOP
        EXECUTE 'GRANT SELECT ON feedback_delta, feedback_delta_bin, feedback_stale, feedback_arrival TO ' || reader;
    END LOOP;
END $$
-- statement
-- The bin of an error: k for |error| in [k/1000, (k+1)/1000) below 1, compared as doubles; beyond, 64 bins per power of two,
-- which are the exponent and the first six bits of the mantissa. The bins of errors below 0 are -1, -2, …
CREATE FUNCTION loopscope_error_bin(error DOUBLE PRECISION) RETURNS INT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN error < 0 THEN -1 - bin ELSE bin END
    FROM (SELECT CASE
        WHEN abs(error) >= 1 THEN 1000 - 65472 + (('x' || encode(float8send(abs(error)), 'hex'))::bit(64)::bigint >> 46)::int
        WHEN abs(error) < guess::float8 / 1000 THEN guess - 1
        WHEN abs(error) >= (guess + 1)::float8 / 1000 THEN guess + 1
        ELSE guess END AS bin
    FROM (SELECT CASE WHEN abs(error) < 1 THEN trunc(abs(error) * 1000)::int END AS guess OFFSET 0) guessed) found
$$
-- statement
-- The bin of a confidence: k for [k/100, (k+1)/100), 1 belongs to bin 99; -1 below 0, 100 above 1.
CREATE FUNCTION loopscope_confidence_bin(confidence DOUBLE PRECISION) RETURNS INT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN confidence < 0 THEN -1
        WHEN confidence > 1 THEN 100
        WHEN confidence = 1 THEN 99
        WHEN confidence < guess::float8 / 100 THEN guess - 1
        WHEN confidence >= (guess + 1)::float8 / 100 THEN guess + 1
        ELSE guess END
    FROM (SELECT CASE WHEN confidence BETWEEN 0 AND 1 THEN trunc(confidence * 100)::int END AS guess OFFSET 0) guessed
$$
-- statement
-- Rows that somebody else added. An INSERT of theirs never fails for it: whatever goes wrong is swallowed, and the rollups
-- are marked as incomplete.
CREATE FUNCTION loopscope_feedback_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path FROM CURRENT SET lock_timeout = '100ms' SET jit = 'off' AS $$
BEGIN
    INSERT INTO feedback_delta
    SELECT model_version, device_id, hour, count(*), count(*) FILTER (WHERE is_correct),
           count(*) FILTER (WHERE feedback_type = 'normal'), count(*) FILTER (WHERE feedback_type = 'edge_case'),
           count(confidence), count(*) FILTER (WHERE is_odd), sum(error), sum(abs(error)),
           coalesce(sum(error * error) FILTER (WHERE abs(error) BETWEEN 1e-150 AND 1e140), 0), -- others are no doubles
           coalesce(sum(confidence), 0), max(abs(error)), min(moment), max(moment)
    FROM (
        SELECT coalesce(model_version, 0) AS model_version, coalesce(device_id, '') COLLATE "C" AS device_id,
               floor(extract(epoch FROM coalesce(created_at, now())) / 3600)::bigint AS hour, is_correct, feedback_type,
               CASE WHEN abs(error) <= 1e150::float8 THEN error ELSE 0 END AS error,
               coalesce(abs(error) <= 1e150::float8, false) IS FALSE AS is_odd,
               CASE WHEN abs(confidence) < 'Infinity' THEN greatest(least(confidence, 1e290), -1e290) END AS confidence,
               CASE WHEN isfinite("timestamp") THEN "timestamp" END AS moment
        FROM added
    ) rows
    GROUP BY model_version, device_id, hour;
    INSERT INTO feedback_delta_bin
    SELECT model_version, false, bin, count(*), 0, 0
    FROM (SELECT coalesce(model_version, 0) AS model_version,
                 loopscope_error_bin(CASE WHEN abs(error) <= 1e150::float8 THEN error ELSE 0 END) AS bin FROM added) errors
    GROUP BY model_version, bin;
    INSERT INTO feedback_delta_bin
    SELECT model_version, true, bin, count(*), count(*) FILTER (WHERE is_correct), sum(confidence)
    FROM (SELECT coalesce(model_version, 0) AS model_version, is_correct, loopscope_confidence_bin(confidence) AS bin,
                 greatest(least(confidence, 1e290), -1e290) AS confidence
          FROM added WHERE abs(confidence) < 'Infinity') confidences
    GROUP BY model_version, bin;
    INSERT INTO feedback_arrival (first_id, last_id, n, newest_created_at)
    SELECT min(id), max(id), count(*), max(created_at) FROM added HAVING count(*) > 0;
    RETURN NULL;
EXCEPTION WHEN OTHERS THEN
    BEGIN
        INSERT INTO feedback_stale (model_version, reason) VALUES (NULL, 'rows added: ' || SQLERRM);
    EXCEPTION WHEN OTHERS THEN
        RAISE WARNING 'the sums of model_feedback are incomplete: %', SQLERRM;
    END;
    RETURN NULL;
END $$
-- statement
-- Rows that somebody else changed or removed: their versions are to be built anew.
CREATE FUNCTION loopscope_feedback_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path FROM CURRENT SET lock_timeout = '100ms' SET jit = 'off' AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        INSERT INTO feedback_stale (model_version, reason)
        SELECT DISTINCT coalesce(model_version, 0), 'rows changed'
        FROM (SELECT model_version FROM removed UNION ALL SELECT model_version FROM added) touched;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO feedback_stale (model_version, reason)
        SELECT DISTINCT coalesce(model_version, 0), 'rows deleted' FROM removed;
    ELSE
        INSERT INTO feedback_stale (model_version, reason) VALUES (NULL, 'table emptied');
    END IF;
    RETURN NULL;
EXCEPTION WHEN OTHERS THEN
    BEGIN
        INSERT INTO feedback_stale (model_version, reason) VALUES (NULL, 'rows changed: ' || SQLERRM);
    EXCEPTION WHEN OTHERS THEN
        RAISE WARNING 'the sums of model_feedback are out of date: %', SQLERRM;
    END;
    RETURN NULL;
END $$
-- statement
-- Makes the triggers, anew where they are there. Sessions of Loopscope that keep the rollups themselves say so with
-- loopscope.rollup. @return false where the table cannot have them: a hypertable of TimescaleDB before 2.18 accepts them,
-- and then every INSERT fails.
CREATE FUNCTION loopscope_watch_feedback() RETURNS BOOLEAN LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    timescale INT[] := (SELECT regexp_split_to_array(substring(extversion FROM '^\d+\.\d+'), '\.')::int[]
                        FROM pg_extension WHERE extname = 'timescaledb');
    is_hypertable BOOLEAN := false;
BEGIN
    DROP TRIGGER IF EXISTS loopscope_feedback_added ON model_feedback;
    DROP TRIGGER IF EXISTS loopscope_feedback_updated ON model_feedback;
    DROP TRIGGER IF EXISTS loopscope_feedback_deleted ON model_feedback;
    DROP TRIGGER IF EXISTS loopscope_feedback_emptied ON model_feedback;
    IF timescale < ARRAY[2, 18] THEN
        EXECUTE 'SELECT EXISTS (SELECT 1 FROM _timescaledb_catalog.hypertable WHERE schema_name = $1 AND table_name = $2)'
            INTO is_hypertable USING current_schema(), 'model_feedback';
        IF is_hypertable THEN
            RETURN false;
        END IF;
    END IF;
    CREATE TRIGGER loopscope_feedback_added AFTER INSERT ON model_feedback REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT WHEN (current_setting('loopscope.rollup', true) IS DISTINCT FROM 'own')
        EXECUTE FUNCTION loopscope_feedback_added();
    CREATE TRIGGER loopscope_feedback_updated AFTER UPDATE ON model_feedback
        REFERENCING OLD TABLE AS removed NEW TABLE AS added
        FOR EACH STATEMENT WHEN (current_setting('loopscope.rollup', true) IS DISTINCT FROM 'own')
        EXECUTE FUNCTION loopscope_feedback_changed();
    CREATE TRIGGER loopscope_feedback_deleted AFTER DELETE ON model_feedback REFERENCING OLD TABLE AS removed
        FOR EACH STATEMENT WHEN (current_setting('loopscope.rollup', true) IS DISTINCT FROM 'own')
        EXECUTE FUNCTION loopscope_feedback_changed();
    CREATE TRIGGER loopscope_feedback_emptied AFTER TRUNCATE ON model_feedback
        FOR EACH STATEMENT WHEN (current_setting('loopscope.rollup', true) IS DISTINCT FROM 'own')
        EXECUTE FUNCTION loopscope_feedback_changed();
    ALTER TABLE model_feedback ENABLE ALWAYS TRIGGER loopscope_feedback_added; -- also for what is replicated
    ALTER TABLE model_feedback ENABLE ALWAYS TRIGGER loopscope_feedback_updated;
    ALTER TABLE model_feedback ENABLE ALWAYS TRIGGER loopscope_feedback_deleted;
    ALTER TABLE model_feedback ENABLE ALWAYS TRIGGER loopscope_feedback_emptied;
    RETURN true;
END $$
-- statement
-- Whether every row is seen by the triggers: all of them are there, switched on, and write to where this schema is.
CREATE FUNCTION loopscope_feedback_is_watched() RETURNS BOOLEAN LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT count(*) = 4
    FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
    WHERE t.tgrelid = to_regclass('model_feedback') AND t.tgname LIKE 'loopscope\_feedback\_%' AND t.tgenabled IN ('O', 'A')
      AND p.pronamespace = to_regnamespace(quote_ident(current_schema()))
$$
-- statement
REVOKE ALL ON FUNCTION loopscope_feedback_added(), loopscope_feedback_changed(), loopscope_watch_feedback() FROM PUBLIC
-- statement
SELECT loopscope_watch_feedback()
-- statement
-- Rows that were there before. The triggers' lock has let every earlier transaction end, so those rows are all to be seen
-- by whoever builds the rollups, and whatever comes later is caught.
INSERT INTO feedback_stale (model_version, reason)
SELECT NULL, 'rows from before'
WHERE loopscope_feedback_is_watched() AND EXISTS (
    WITH gaps AS (
        SELECT last_id AS below, lead(first_id) OVER (ORDER BY first_id) AS above
        FROM replay_chunk WHERE first_id IS NOT NULL
        UNION ALL
        SELECT NULL, min(first_id) FROM replay_chunk
    )
    SELECT 1 FROM gaps WHERE (below IS NULL OR above IS NULL OR above > below + 1) AND EXISTS (
        SELECT 1 FROM model_feedback f
        WHERE f.id > coalesce(gaps.below, '-9223372036854775808'::bigint)
          AND f.id < coalesce(gaps.above, '9223372036854775807'::bigint)))

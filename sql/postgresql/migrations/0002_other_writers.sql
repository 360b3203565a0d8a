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
-- idx_model_feedback_device_time takes its place, where it is ours. Not by pg_indexes, which looks into schemas that somebody
-- may be dropping, and then fails.
DO $$ BEGIN
    IF pg_get_indexdef(to_regclass(quote_ident(current_schema()) || '.idx_model_feedback_device')) LIKE '%hashtextextended%' THEN
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
-- which are the exponent and the first six bits of the mantissa. Those of errors below 0 are -1, -2, …: all bits turned.
-- An expression without FROM, so that the planner puts it in place of the call, which costs a tenth.
CREATE FUNCTION loopscope_error_bin(error DOUBLE PRECISION) RETURNS INT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN error < 0 THEN -1 ELSE 0 END # CASE
        WHEN abs(error) >= 1 THEN 1000 - 65472 + (('x' || encode(float8send(abs(error)), 'hex'))::bit(64)::bigint >> 46)::int
        WHEN abs(error) < trunc(abs(error) * 1000) / 1000 THEN trunc(abs(error) * 1000)::int - 1
        WHEN abs(error) >= (trunc(abs(error) * 1000) + 1) / 1000 THEN trunc(abs(error) * 1000)::int + 1
        ELSE trunc(abs(error) * 1000)::int END
$$
-- statement
-- The bin of a confidence: k for [k/100, (k+1)/100), 1 belongs to bin 99; -1 below 0, 100 above 1.
CREATE FUNCTION loopscope_confidence_bin(confidence DOUBLE PRECISION) RETURNS INT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN confidence < 0 THEN -1
        WHEN confidence > 1 THEN 100
        WHEN confidence = 1 THEN 99
        WHEN confidence < trunc(confidence * 100) / 100 THEN trunc(confidence * 100)::int - 1
        WHEN confidence >= (trunc(confidence * 100) + 1) / 100 THEN trunc(confidence * 100)::int + 1
        ELSE trunc(confidence * 100)::int END
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
-- Rows that somebody else changed or removed: their versions are to be built anew; all of them where the trigger is not told
-- which rows are gone.
CREATE FUNCTION loopscope_feedback_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path FROM CURRENT SET lock_timeout = '100ms' SET jit = 'off' AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        INSERT INTO feedback_stale (model_version, reason)
        SELECT DISTINCT coalesce(model_version, 0), 'rows changed'
        FROM (SELECT model_version FROM removed UNION ALL SELECT model_version FROM added) touched;
    ELSIF TG_OP = 'DELETE' AND TG_NARGS = 0 THEN
        INSERT INTO feedback_stale (model_version, reason)
        SELECT DISTINCT coalesce(model_version, 0), 'rows deleted' FROM removed;
    ELSE
        INSERT INTO feedback_stale (model_version, reason)
        VALUES (NULL, CASE TG_OP WHEN 'DELETE' THEN 'rows deleted' ELSE 'table emptied' END);
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
    IF timescale IS NOT NULL THEN
        EXECUTE 'SELECT EXISTS (SELECT 1 FROM _timescaledb_catalog.hypertable WHERE schema_name = $1 AND table_name = $2)'
            INTO is_hypertable USING current_schema(), 'model_feedback';
        IF is_hypertable AND timescale < ARRAY[2, 18] THEN
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
    IF is_hypertable THEN -- which could not be compressed with a trigger that is told the rows
        CREATE TRIGGER loopscope_feedback_deleted AFTER DELETE ON model_feedback
            FOR EACH STATEMENT WHEN (current_setting('loopscope.rollup', true) IS DISTINCT FROM 'own')
            EXECUTE FUNCTION loopscope_feedback_changed('any row');
    ELSE
        CREATE TRIGGER loopscope_feedback_deleted AFTER DELETE ON model_feedback REFERENCING OLD TABLE AS removed
            FOR EACH STATEMENT WHEN (current_setting('loopscope.rollup', true) IS DISTINCT FROM 'own')
            EXECUTE FUNCTION loopscope_feedback_changed();
    END IF;
    CREATE TRIGGER loopscope_feedback_emptied AFTER TRUNCATE ON model_feedback
        FOR EACH STATEMENT WHEN (current_setting('loopscope.rollup', true) IS DISTINCT FROM 'own')
        EXECUTE FUNCTION loopscope_feedback_changed();
    IF is_hypertable THEN -- no trigger of it can be switched on or off
        RETURN true;
    END IF;
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
-- A number as the rules of evaluation files read it (R2): trimmed, decimal notation. @return NULL for what is none,
-- Infinity for what no double holds; what is smaller than every double is 0.
CREATE FUNCTION loopscope_real(value TEXT) RETURNS DOUBLE PRECISION LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    numeral TEXT := btrim(value, E' \t');
    mantissa TEXT;
    whole TEXT;
    fraction TEXT;
BEGIN
    IF numeral ~ '^[+-]?(\d{1,100}\.?\d{0,100}|\.\d{1,100})([eE][+-]?\d{1,2})?$' THEN
        RETURN numeral::float8;
    ELSIF numeral !~ '^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$' THEN
        RETURN CASE WHEN numeral ~* '^[+-]?(nan|inf|infinity)$' THEN 'Infinity'::float8 END;
    END IF;
    BEGIN
        RETURN numeral::float8;
    EXCEPTION WHEN numeric_value_out_of_range THEN
        -- Beyond the largest double or below the smallest: where the first digit that counts stands, with the exponent, tells.
        mantissa := ltrim(regexp_replace(numeral, '[eE].*$', ''), '+-');
        whole := ltrim(split_part(mantissa, '.', 1), '0');
        fraction := split_part(mantissa, '.', 2);
        RETURN CASE WHEN left(coalesce(substring(numeral FROM '[eE]\+?(-?\d+)$'), '0'), 1000)::numeric
                         + CASE WHEN whole <> '' THEN length(whole)
                                ELSE length(ltrim(fraction, '0')) - length(fraction) END > 0
                    THEN 'Infinity'::float8 ELSE 0 END;
    END;
END $$
-- statement
-- The reason why a text is no count (R2, R3): NULL when it is one.
CREATE FUNCTION loopscope_count_fault(value TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN numeral !~ '^[+-]?\d+(\.0+)?$' THEN 'not_integer'
        WHEN digits = '' THEN NULL
        WHEN numeral LIKE '-%' THEN 'negative'
        WHEN length(digits) > 10 OR digits::numeric > 2147483647 THEN 'out_of_range'
    END
    FROM (SELECT numeral, ltrim(split_part(numeral, '.', 1), '+-0') AS digits FROM (SELECT btrim(value, E' \t') AS numeral) trimmed) parts
$$
-- statement
-- A moment as the rules of evaluation files read it (R6), NULL for what is none. An offset may be hours alone, as PostgreSQL
-- and its drivers write it.
CREATE FUNCTION loopscope_moment(value TEXT) RETURNS TIMESTAMPTZ LANGUAGE plpgsql IMMUTABLE SET TimeZone = 'UTC' AS $$
DECLARE
    part TEXT[] := regexp_match(value,
        '^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d\d)(?::?(\d\d))?)?)?$');
    month INT := part[2]::int;
    day INT := part[3]::int;
    shift INTERVAL;
BEGIN
    IF part IS NULL OR part[1] = '0000' OR month NOT BETWEEN 1 AND 12 OR day < 1 OR coalesce(part[4]::int, 0) > 23
       OR coalesce(part[5]::int, 0) > 59 OR coalesce(part[6]::int, 0) > 59
       OR coalesce(part[9]::int, 0) > 23 OR coalesce(part[10]::int, 0) > 59
       OR day > extract(day FROM make_date(part[1]::int, month, 1) + interval '1 month' - interval '1 day') THEN
        RETURN NULL;
    END IF;
    shift := make_interval(hours => coalesce(part[9]::int, 0), mins => coalesce(part[10]::int, 0));
    RETURN make_timestamptz(part[1]::int, month, day, coalesce(part[4]::int, 0), coalesce(part[5]::int, 0),
                            coalesce(part[6]::int, 0), 'UTC')
           + coalesce(left(part[7], 6)::int * 10 ^ (6 - length(left(part[7], 6))), 0) * interval '1 microsecond'
           - CASE WHEN part[8] = '-' THEN -shift ELSE shift END;
END $$
-- statement
-- Stores one evaluation as feedback under the policy of this feedback database, by the rules of evaluation files. Never
-- raises for its values. @return the id of the row; NULL when it is refused, and then replay_reject says why.
CREATE FUNCTION record_feedback(model_version TEXT, aggregation_round TEXT, device_id TEXT, prediction TEXT, actual_value TEXT,
                                confidence TEXT, "timestamp" TEXT) RETURNS BIGINT LANGUAGE plpgsql SECURITY DEFINER
    SET search_path FROM CURRENT AS $$
#variable_conflict use_column
DECLARE
    blank CONSTANT TEXT := E' \t\r\n';
    p CONSTANT DOUBLE PRECISION := loopscope_real($4);
    a CONSTANT DOUBLE PRECISION := loopscope_real($5);
    c CONSTANT DOUBLE PRECISION := loopscope_real(nullif(btrim($6, blank), ''));
    moment CONSTANT TIMESTAMPTZ := CASE WHEN btrim($7, blank) <> '' THEN loopscope_moment($7) END;
    has_round CONSTANT BOOLEAN := btrim($2, blank) <> '';
    fault TEXT := CASE
        WHEN coalesce(btrim($1, blank), '') = '' THEN 'missing:model_version'
        WHEN loopscope_count_fault($1) IS NOT NULL THEN loopscope_count_fault($1) || ':model_version'
        WHEN has_round AND loopscope_count_fault($2) IS NOT NULL THEN loopscope_count_fault($2) || ':aggregation_round'
        WHEN coalesce(btrim($3, blank), '') = '' THEN 'missing:device_id'
        WHEN coalesce(btrim($4, blank), '') = '' THEN 'missing:prediction_result'
        WHEN p IS NULL THEN 'not_number:prediction_result'
        WHEN p = 'Infinity' THEN 'not_finite:prediction_result'
        WHEN coalesce(btrim($5, blank), '') = '' THEN 'missing:actual_result'
        WHEN a IS NULL THEN 'not_number:actual_result'
        WHEN a = 'Infinity' THEN 'not_finite:actual_result'
        WHEN c IS NULL AND btrim($6, blank) <> '' THEN 'not_number:confidence'
        WHEN c = 'Infinity' THEN 'not_finite:confidence'
        WHEN moment IS NULL AND btrim($7, blank) <> '' THEN 'bad_timestamp'
        WHEN abs(a / 2 - p / 2) >= power(2::float8, 1023) THEN 'error_overflow' -- half of it is always a double
    END;
    policy JSONB;
    error DOUBLE PRECISION;
    size DOUBLE PRECISION;
    bound DOUBLE PRECISION;
    is_right BOOLEAN;
    stored BIGINT;
BEGIN
    IF fault IS NOT NULL THEN
        INSERT INTO replay_reject (import_id, line, byte_offset, reason, raw, rejected_at, rejected_by)
        VALUES (NULL, 0, 0, fault,
                substring(convert_to(jsonb_build_array($1, $2, $3, $4, $5, $6, $7)::text, 'UTF8') FOR 1024),
                clock_timestamp(), session_user);
        RETURN NULL;
    END IF;
    SELECT coalesce((SELECT f.policy::jsonb FROM feedback_policy f), '{}') INTO policy;
    error := a - p;
    size := abs(error);
    bound := coalesce((policy ->> 'correct_below')::float8, 0.1);
    is_right := CASE policy ->> 'correctness'
        WHEN 'signed' THEN error < bound
        WHEN 'relative' THEN CASE -- products of the smallest and the largest doubles are errors
            WHEN abs(a) = 0 OR bound = 0 THEN false
            WHEN abs(a) < 1e-200 THEN least(size, 1) * power(2::float8, 500) < bound * (abs(a) * power(2::float8, 500))
            WHEN abs(a) > 1e200 THEN greatest(size, 1) * power(2::float8, -500) < bound * (abs(a) * power(2::float8, -500))
            ELSE size < bound * abs(a)
        END
        ELSE size < bound
    END;
    INSERT INTO model_feedback (model_version, aggregation_round, device_id, prediction, actual_value, error, absolute_error,
                                is_correct, confidence, feedback_type, "timestamp")
    VALUES (trunc($1::numeric)::int, CASE WHEN has_round THEN trunc($2::numeric)::int END, $3, p, a, error, size, is_right, c,
            CASE WHEN size < coalesce((policy ->> 'normal_below')::float8, 0.05) THEN 'normal'
                 WHEN size > coalesce((policy ->> 'edge_above')::float8, 0.3) THEN 'edge_case'
                 ELSE 'anomaly' END,
            moment)
    RETURNING id INTO stored;
    RETURN stored;
END $$
-- statement
-- The same for values that a driver sends with their types. Predictions, actual values and times may be texts all the same,
-- so that a label or a malformed time is refused here instead of raising in the caller's statement.
DO $$ DECLARE
    p TEXT;
    a TEXT;
    t TEXT;
BEGIN
    FOREACH p IN ARRAY ARRAY['DOUBLE PRECISION', 'TEXT'] LOOP
        FOREACH a IN ARRAY ARRAY['DOUBLE PRECISION', 'TEXT'] LOOP
            FOREACH t IN ARRAY ARRAY['TIMESTAMPTZ', 'TEXT'] LOOP
                EXECUTE format($f$
                    CREATE FUNCTION record_feedback(model_version DOUBLE PRECISION, aggregation_round DOUBLE PRECISION,
                                                    device_id TEXT, prediction %s, actual_value %s,
                                                    confidence DOUBLE PRECISION, "timestamp" %s)
                        RETURNS BIGINT LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT
                        SET extra_float_digits = 1 AS $b$
                        SELECT record_feedback(CASE WHEN $1 BETWEEN -1e15 AND 1e15 AND $1 = trunc($1) THEN $1::bigint::text
                                                    ELSE $1::text END,
                                               CASE WHEN $2 BETWEEN -1e15 AND 1e15 AND $2 = trunc($2) THEN $2::bigint::text
                                                    ELSE $2::text END,
                                               $3, $4::text, $5::text, $6::text, %s) $b$ $f$, p, a, t,
                    CASE t WHEN 'TEXT' THEN '$7' ELSE
                        $t$CASE WHEN isfinite($7) AND $7 >= '0001-01-01' THEN to_char($7 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                                ELSE $7::text END$t$ END);
            END LOOP;
        END LOOP;
    END LOOP;
END $$
-- statement
-- The accuracy of a device that its training for a version is told: from its feedback on earlier versions, else from a
-- formula. Without a window the rollups answer, with one the rows that lie in it, by their index.
CREATE FUNCTION real_accuracy_detail(device_id TEXT, model_version BIGINT, at TIMESTAMPTZ DEFAULT now(),
                                     OUT value DOUBLE PRECISION, OUT source TEXT, OUT total BIGINT, OUT correct BIGINT,
                                     OUT mean_absolute_error DOUBLE PRECISION)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT SET jit = 'off' AS $$
#variable_conflict use_column
DECLARE
    policy CONSTANT JSONB := coalesce((SELECT f.policy::jsonb FROM feedback_policy f), '{}');
    seconds CONSTANT DOUBLE PRECISION := (policy ->> 'window_seconds')::float8;
    history CONSTANT BIGINT := (policy ->> 'history_versions')::bigint;
    error_cap CONSTANT DOUBLE PRECISION := coalesce((policy ->> 'error_cap')::float8, 0.3);
    penalty_weight CONSTANT DOUBLE PRECISION := coalesce((policy ->> 'penalty_weight')::float8, 0.2);
    cap CONSTANT DOUBLE PRECISION := coalesce((policy ->> 'cap')::float8, 0.95);
    rolled_up CONSTANT BOOLEAN := CASE WHEN seconds IS NULL OR history IS NOT NULL THEN -- else nothing reads the rollups
        loopscope_feedback_is_watched() AND NOT EXISTS (SELECT 1 FROM feedback_stale) END;
    last_version CONSTANT BIGINT := $2 - 1;
    first_version BIGINT := -2147483648;
    after TIMESTAMPTZ := '-infinity';
    error_sum DOUBLE PRECISION;
    penalty DOUBLE PRECISION;
BEGIN
    IF history IS NOT NULL AND rolled_up THEN
        SELECT coalesce(min(v), first_version) INTO first_version FROM (
            SELECT r.model_version AS v FROM rollup_version r WHERE r.model_version <= last_version
            UNION
            SELECT d.model_version FROM feedback_delta d WHERE d.model_version <= last_version
            ORDER BY v DESC LIMIT history) newest;
    ELSIF history IS NOT NULL THEN
        SELECT coalesce(min(v), first_version) INTO first_version FROM (
            SELECT DISTINCT f.model_version AS v FROM model_feedback f WHERE f.model_version <= last_version
            ORDER BY v DESC LIMIT history) newest;
    END IF;
    IF seconds IS NULL AND rolled_up THEN
        SELECT coalesce(sum(part.n), 0), coalesce(sum(part.correct), 0), coalesce(sum(part.absolute), 0)
        INTO total, correct, error_sum
        FROM (
            SELECT r.n, r.correct, least(r.absolute_sum, 1e290) + r.absolute_rest AS absolute FROM rollup_version_device r
            WHERE r.model_version = ANY (ARRAY(SELECT v.model_version FROM rollup_version v
                                               WHERE v.model_version BETWEEN first_version AND last_version))
              AND r.device = (SELECT d.device FROM feedback_device d WHERE d.device_id = $1)
            UNION ALL
            SELECT d.n, d.correct, d.absolute_sum FROM feedback_delta d
            WHERE hashtextextended(d.device_id, 0) = hashtextextended($1, 0) AND d.device_id = $1
              AND d.model_version BETWEEN first_version AND last_version
        ) part;
    ELSIF seconds IS NULL THEN
        SELECT count(*), count(*) FILTER (WHERE f.is_correct),
               coalesce(sum(abs(f.error)) FILTER (WHERE abs(f.error) <= 1e150::float8), 0)
        INTO total, correct, error_sum
        FROM model_feedback f
        WHERE hashtextextended(f.device_id, 0) = hashtextextended($1, 0) AND f.device_id = $1
          AND f.model_version BETWEEN first_version AND last_version;
    ELSE
        IF seconds < 6e10 THEN -- else about 2,000 years
            after := $3 - trunc(seconds) * interval '1 second' - (seconds - trunc(seconds)) * interval '1 second';
        END IF;
        SELECT count(*), count(*) FILTER (WHERE f.is_correct),
               coalesce(sum(abs(f.error)) FILTER (WHERE abs(f.error) <= 1e150::float8), 0)
        INTO total, correct, error_sum
        FROM model_feedback f
        WHERE hashtextextended(f.device_id, 0) = hashtextextended($1, 0) AND f.device_id = $1
          AND f.model_version BETWEEN first_version AND last_version
          AND f."timestamp" > after AND f."timestamp" <= $3;
    END IF;
    IF total = 0 THEN
        source := 'formula';
        value := least(cap, coalesce((policy ->> 'fallback_base')::float8, 0.7)
                            + coalesce((policy ->> 'fallback_slope')::float8, 0.01) * $2);
        RETURN;
    END IF;
    source := 'feedback';
    mean_absolute_error := CASE WHEN error_sum < 1e-290 THEN 0 ELSE error_sum / total END; -- quotients below are errors
    penalty := least(mean_absolute_error, error_cap) / error_cap;
    penalty := CASE WHEN penalty < 1e-30 OR penalty_weight < 1e-200 THEN 0 ELSE penalty_weight * penalty END;
    value := least(cap, greatest(coalesce((policy ->> 'floor')::float8, 0.5), correct::float8 / total * (1 - penalty)));
END $$
-- statement
-- The value alone.
CREATE FUNCTION real_accuracy(device_id TEXT, model_version BIGINT, at TIMESTAMPTZ DEFAULT now()) RETURNS DOUBLE PRECISION
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    RETURN (SELECT d.value FROM real_accuracy_detail($1, $2, $3) d);
END $$
-- statement
-- For the roles that are granted them.
DO $$ DECLARE
    ours REGPROCEDURE;
BEGIN
    FOR ours IN SELECT oid FROM pg_proc WHERE pronamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) AND prosecdef
        AND proname IN ('record_feedback', 'real_accuracy', 'real_accuracy_detail')
    LOOP
        EXECUTE 'REVOKE ALL ON FUNCTION ' || ours || ' FROM PUBLIC';
    END LOOP;
END $$
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

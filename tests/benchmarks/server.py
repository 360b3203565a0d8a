"""Figures on a PostgreSQL server, against what the text that began it all would do there: its table, its three indexes, its
Python, its queries. LOOPSCOPE_TEST_POSTGRES names the server; everything is in schemas of its own."""

import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import time

from measure import Failed, Spread, interleaved, output_of, seconds_of

here = pathlib.Path(__file__).resolve().parent
OURS, PEER = "bench_ours", "bench_peer"
COLUMNS = ("model_version, aggregation_round, device_id, prediction, actual_value, error, absolute_error, is_correct, "
           "confidence, feedback_type, timestamp")


def address():
    server = os.environ.get("LOOPSCOPE_TEST_POSTGRES")
    if not server:
        raise Failed("LOOPSCOPE_TEST_POSTGRES names no server")
    return server


def psql(*commands):
    return ["psql", address(), "-qX", "-v", "ON_ERROR_STOP=1", *commands]


def cleared(schema):
    output_of(psql("-c", f"DROP SCHEMA IF EXISTS {schema} CASCADE", "-c", "CHECKPOINT"))


def founding_table():
    cleared(PEER)
    output_of(psql("-c", f"CREATE SCHEMA {PEER}", "-c", f"SET search_path TO {PEER}", "-f",
                   str(here / "peer_postgresql.sql")))


def loading(bench):
    """A million evaluations into the server."""
    source, derived = bench.file("csv"), bench.file("postgresql")

    def ours():
        cleared(OURS)
        return seconds_of([bench.cli, "replay", source, "--store", address(), "--schema", OURS])

    def copied():
        founding_table()
        return seconds_of(psql("-c", f"SET search_path TO {PEER}", "-c",
                               f"\\copy model_feedback({COLUMNS}) from '{derived}' with (format csv)"))

    def founding():
        founding_table()
        return seconds_of([sys.executable, str(here / "peer_founding.py"), source, address(), PEER])

    bench.compare("CSV into PostgreSQL, against `psql \\copy` of derived rows", ours, copied, "1.8 ×")
    repeats = min(3, bench.repeats)
    a, b, ratio = interleaved(repeats, ours, founding)
    bench.report("The same, against the founding Python (`execute_values`)", a.text(2, " s"), b.text(2, " s"),
                 ratio.text(1, " ×"), "6 ×")
    cleared(OURS), cleared(PEER)


def interruptions(bench):
    """A window that follows a database while the server's side of its connections is ended, stopped and ended again. The
    server must be on this machine and its processes ours to signal."""
    cleared(OURS)
    output_of([bench.cli, "replay", bench.file("csv"), "--store", address(), "--schema", OURS])
    sessions = ("FROM pg_stat_activity WHERE application_name LIKE 'loopscope/%' AND datname = current_database() "
                "AND pid <> pg_backend_pid()")

    def end():
        output_of(psql("-c", f"SELECT pg_terminate_backend(pid) {sessions}"))

    def stop(seconds):
        pids = [int(pid) for pid in output_of(psql("-At", "-c", f"SELECT pid {sessions}")).split()]
        for pid in pids:
            os.kill(pid, signal.SIGSTOP)
        time.sleep(seconds)
        for pid in pids:
            try:
                os.kill(pid, signal.SIGCONT)
            except ProcessLookupError:
                pass  # given up by the window, ended by the server

    runs = []
    for _ in range(min(3, bench.repeats)):
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        with subprocess.Popen([bench.bin / "bench_window", "follow", "20", address(), OURS], env=environment,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as following:
            following.stdout.readline()  # it is open
            for interrupt in (end, lambda: stop(8), end):
                time.sleep(2)
                interrupt()
            runs.append(json.loads(following.stdout.readline() or "{}"))
    cleared(OURS)
    if not all(runs):
        raise Failed("the window ended before its time")
    bench.report("Stalls of a window that follows PostgreSQL while its sessions are ended, stopped for 8 s and ended: p99, "
                 "longest", Spread([run["p99_ms"] for run in runs]).text(1, " ms"), "",
                 Spread([run["max_ms"] for run in runs]).text(1, " ms"), "longest 100 ms")


TREND = """SELECT model_version, COUNT(*) AS feedback_count, AVG(CASE WHEN is_correct THEN 1 ELSE 0 END) AS accuracy,
    AVG(absolute_error) AS avg_error, COUNT(*) FILTER (WHERE feedback_type = 'normal') AS normal,
    COUNT(*) FILTER (WHERE feedback_type = 'anomaly') AS anomaly,
    COUNT(*) FILTER (WHERE feedback_type = 'edge_case') AS edge_case
    FROM model_feedback GROUP BY model_version ORDER BY model_version DESC"""
MATRIX = """SELECT model_version, device_id, COUNT(*), AVG(CASE WHEN is_correct THEN 1 ELSE 0 END), AVG(absolute_error)
    FROM model_feedback GROUP BY model_version, device_id"""
READER = """SELECT COUNT(*), SUM(CASE WHEN is_correct THEN 1 ELSE 0 END), AVG(absolute_error), MAX(absolute_error)
    FROM model_feedback WHERE device_id = %s AND model_version <= %s"""


def large_databases(bench, rows):
    """The same rows in a feedback database and in the founding table, whose time of storing is that of the event, so that
    both windows hold the same rows."""
    cleared(OURS)
    output_of([bench.cli, "replay", bench.file("csv", rows), "--store", address(), "--schema", OURS])
    founding_table()
    output_of(psql("-c", f"INSERT INTO {PEER}.model_feedback ({COLUMNS}, created_at) SELECT {COLUMNS}, timestamp "
                         f"FROM {OURS}.model_feedback ORDER BY id"))
    for schema in (OURS, PEER):
        output_of(psql("-c", f"VACUUM ANALYZE {schema}.model_feedback"))


def reading(bench):
    """Ten times as many rows, read."""
    rows = 10 * bench.rows
    large_databases(bench, rows)
    try:
        window(bench, rows)
        for seconds, target in ((None, "15 ×"), (3600, "4 ×")):
            real_accuracy(bench, rows, seconds, target)
    finally:
        cleared(OURS), cleared(PEER)


def window(bench, rows):
    def opened(mode, key="ms"):
        return bench.window(mode, address(), OURS)[key] / 1000

    def asked(query):
        return seconds_of(psql("-c", f"SET search_path TO {PEER}", "-c", query))

    for work, ours, query, target in (
            ("Overview: accuracies, counts and types, opened", lambda: opened("open"), TREND, "100 ×"),
            ("The same of a database that is open, read anew", lambda: opened("refresh"), TREND, "100 ×"),
            ("The same until the line of the loop is drawn", lambda: opened("open-loop"), TREND, "8 ×"),
            ("Devices: every version × device, opened", lambda: opened("open-devices"), MATRIX, "8 ×")):
        a, b, ratio = interleaved(bench.repeats, ours, lambda: asked(query))
        bench.report(f"{work}, {rows:,} rows in PostgreSQL, against GROUP BY", a.text(3, " s"), b.text(2, " s"),
                     ratio.text(0, " ×"), target)


def real_accuracy(bench, rows, seconds, target):
    """What one training asks: one device before one version. Sessions that are open, as a training's would be; medians of
    some devices and versions, the same for both."""
    try:
        import psycopg2
    except ImportError as error:
        raise Failed(f"{error}: use the Python that the system's packages belong to") from error
    value = "null" if seconds is None else str(seconds)
    output_of(psql("-c", f"UPDATE {OURS}.feedback_policy SET policy = "
                         f"jsonb_set(policy::jsonb, '{{window_seconds}}', '{value}')"))
    chosen = random.Random(1)
    versions = 18
    questions = [(f"device_{chosen.randrange(2407)}", chosen.randint(2, versions)) for _ in range(20)]
    ours, peer = (psycopg2.connect(address(), options=f"-c search_path={schema}") for schema in (OURS, PEER))
    with ours.cursor() as cursor:
        cursor.execute("SELECT model_version, max(timestamp) FROM model_feedback GROUP BY model_version")
        last = dict(cursor.fetchall())

    def seconds_for(connection, ask):
        taken = []
        with connection, connection.cursor() as cursor:
            for device, version in questions:
                begin = time.perf_counter()
                ask(cursor, device, version, last[version - 1])
                cursor.fetchone()
                taken.append(time.perf_counter() - begin)
        return Spread(taken).median

    def ask_ours(cursor, device, version, at):
        cursor.execute("SELECT real_accuracy(%s, %s, %s)", (device, version, at))

    def ask_peer(cursor, device, version, at):
        if seconds is None:
            cursor.execute(READER, (device, version - 1))
        else:
            cursor.execute(READER + " AND created_at > %s - make_interval(secs => %s) AND created_at <= %s",
                           (device, version - 1, at, seconds, at))

    a, b, ratio = interleaved(bench.repeats, lambda: seconds_for(ours, ask_ours), lambda: seconds_for(peer, ask_peer))
    name = "without a window" if seconds is None else f"in {seconds} s"
    bench.report(f"Real accuracy of a device before a version {name}, {rows:,} rows, against the founding query",
                 Spread([v * 1000 for v in a.values]).text(2, " ms"), Spread([v * 1000 for v in b.values]).text(2, " ms"),
                 ratio.text(1, " ×"), target)
    ours.close(), peer.close()

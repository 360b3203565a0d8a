#!/usr/bin/python3
"""Runs the psycopg example of packaging/doc/functions.md as it stands, against a feedback database that the command line made.

functions_page_test.py PAGE LOOPSCOPE-CLI, with LOOPSCOPE_TEST_POSTGRES. Exit status 77: skipped, with the reason.
"""

import os
import re
import subprocess
import sys


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(1 if os.environ.get("LOOPSCOPE_REQUIRE_ALL") == "1" else 77)


page, command_line = sys.argv[1:3]
server = os.environ.get("LOOPSCOPE_TEST_POSTGRES") or skip("LOOPSCOPE_TEST_POSTGRES names no server")
try:
    import psycopg2
except ImportError:
    skip("python3-psycopg2 is not installed")

schema = f"test_page_{os.getpid()}"
with open(page, encoding="utf-8") as file:
    text = file.read()
example = re.search(r"```python\n(import os\n.*?)```", text, re.DOTALL).group(1)
promised = re.search(r"It prints `([^`]*)`", text).group(1)


def ask(sql):
    connection = psycopg2.connect(server)
    with connection, connection.cursor() as cursor:
        cursor.execute(sql)
        rows = cursor.fetchall() if cursor.description else []
    connection.close()
    return rows


environment = dict(os.environ, LOOPSCOPE_STORE=server, FEEDBACK_DATABASE=f"{server} options='-c search_path={schema}'")
try:
    subprocess.run([command_line, "schema", "create", "--schema", schema], check=True, env=environment, stdout=subprocess.DEVNULL)
    ask(f"UPDATE {schema}.feedback_policy SET policy = (policy::jsonb - 'window_seconds')::text")
    printed = subprocess.run([sys.executable, "-c", example], check=True, env=environment, capture_output=True, text=True).stdout
    assert printed.strip() == promised, f"printed {printed!r}, promised {promised!r}"
    reasons = [reason for (reason,) in ask(f"SELECT reason FROM {schema}.replay_reject ORDER BY reason")]
    assert reasons == ["missing:actual_result", "not_finite:prediction_result", "not_number:prediction_result"], reasons
    assert ask(f"SELECT count(*) FROM {schema}.model_feedback") == [(1,)]
finally:
    ask(f"DROP SCHEMA IF EXISTS {schema} CASCADE")

#!/usr/bin/env bash
# with_postgres.sh COMMAND…: runs a command with LOOPSCOPE_TEST_POSTGRES naming a throw-away PostgreSQL server (a libpq
# string of a superuser). Leaves the variable alone where it is set; without a server installed the command runs without.
set -euo pipefail

if [ -n "${LOOPSCOPE_TEST_POSTGRES:-}" ] || ! command -v pg_virtualenv >/dev/null; then
    exec "$@"
fi

# The command's status is kept aside: on a failure pg_virtualenv would print the server's log after it.
status=$(mktemp)
trap 'rm -f "$status"' EXIT
export LOOPSCOPE_STATUS_FILE=$status
pg_virtualenv -t -c "--locale=C.UTF-8 --encoding=UTF8" -o max_connections=100 bash -c '
    export LOOPSCOPE_TEST_POSTGRES="host=$PGHOST port=$PGPORT user=$PGUSER password=$PGPASSWORD dbname=$PGDATABASE"
    unset PGHOST PGPORT PGUSER PGPASSWORD PGDATABASE PGSYSCONFDIR
    result=0
    "$@" || result=$?
    echo $result >"$LOOPSCOPE_STATUS_FILE"
' with_postgres "$@" > >(grep -v "^\(Creating new\|Dropping\) .*cluster")
exit "$(cat "$status")"

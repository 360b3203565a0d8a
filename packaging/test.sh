#!/usr/bin/env bash
# Installs what the tests need, builds a preset and runs every test offscreen.
#   packaging/test.sh [--preset release|asan|coverage|dev] [--all]
# Runs on SQLite, on a throw-away PostgreSQL server, and, where node and npm are or can be installed, on a TimescaleDB in one
# process (packaging/with_timescale.sh).
# --all adds the long parts: tests labelled "long", the tests of a server on PostgreSQL 18, five minutes per fuzz target, the
# figures of the benchmarks, and the line coverage of app/engine.
# Variables: LOOPSCOPE_EVALUATION_DATA (folder of real evaluation files), LOOPSCOPE_REQUIRE_ALL=1 (what is missing fails
# instead of skipping), LOOPSCOPE_TEST_POSTGRES and LOOPSCOPE_TEST_TIMESCALE (servers to test on instead).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset=release
all=no
while [ $# -gt 0 ]; do
    case $1 in
    --preset) preset=${2:?--preset needs a name}; shift 2 ;;
    --preset=*) preset=${1#*=}; shift ;;
    --all) all=yes; shift ;;
    *) sed -n '3,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
    esac
done

. "$root/packaging/packages.sh"
packages=("${build_packages[@]}" "${test_packages[@]}")
[ $all = no ] || packages+=("${fuzz_packages[@]}" "${coverage_packages[@]}")
installMissing "${packages[@]}"
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    installMissing "${node_packages[@]}" || echo "Without node and npm: no tests on TimescaleDB and PostgreSQL 18" >&2
fi

cd "$root"
build=$root/build/$preset

buildPreset()
{
    mkdir -p build
    cmake --preset "$1" >"build/$1.log" || { cat "build/$1.log"; return 1; }
    cmake --build --preset "$1"
}

# What is on this machine must not reach the tests: they read LOOPSCOPE_* only.
unset PGHOST PGPORT PGUSER PGDATABASE PGPASSWORD PGSERVICE PGOPTIONS LOOPSCOPE_STORE
export LSAN_OPTIONS="suppressions=$root/tests/support/lsan.supp:print_suppressions=0"
# Qt ends a test function after five minutes; a busy machine needs longer for a hundred kills under the sanitizers.
export QTEST_FUNCTION_TIMEOUT=1800000
export ASAN_OPTIONS=detect_stack_use_after_return=1 UBSAN_OPTIONS=print_stacktrace=1

# runTests PRESET [ARGUMENT…]: ctest with servers of its own, which are gone afterwards.
runTests()
{
    local preset=$1
    shift
    local servers=("$root/packaging/with_timescale.sh" "$root/packaging/with_postgres.sh")
    "${servers[@]}" ctest --test-dir "$root/build/$preset" --output-on-failure -j 2 "$@" 2>&1 | tee "$root/build/$preset.tests"
}

# The tests of a server once more on the newest PostgreSQL.
runOnPostgres18()
{
    if ! command -v npm >/dev/null || [ "$(uname -m)" != x86_64 ]; then
        printf '\nPostgreSQL 18: not tested, it needs npm and x86-64\n'
        [ "${LOOPSCOPE_REQUIRE_ALL:-}" != 1 ]
        return
    fi
    printf '\nOn PostgreSQL 18:\n'
    "$root/packaging/with_postgres_18.sh" ctest --test-dir "$build" --output-on-failure -j 2 -L '^postgres$' -LE long \
        -E '^(tls_test|.*_fault_test|replay_cancel_test|pooler_test)' # which start servers of their own
}

# What did not run, with the reason that the test gave.
printSkips()
{
    local log=$build/Testing/Temporary/LastTest.log
    [ -f "$log" ] || return 0
    local skips
    skips=$(sed -nE 's/^ *SKIP *: *//p' "$log" | sort -u)
    [ -z "$skips" ] || printf '\nSkipped:\n%s\n' "$skips"
}

buildPreset "$preset"
selection=(-LE long)
[ $all = no ] || selection=()
status=0
runTests "$preset" "${selection[@]}" || status=$?
skipped=$(printSkips)

if [ $all = yes ]; then
    runOnPostgres18 || status=1
    "$root/packaging/fuzz.sh" 300 || status=1
    [ "$preset" = coverage ] || { buildPreset coverage && runTests coverage >"build/coverage.out" || status=1; }
    printf '\nLine coverage of app/engine:\n'
    gcovr --root "$root" --filter "$root/app/engine/" "$root/build/coverage" --gcov-ignore-parse-errors \
        --exclude-throw-branches | tail -n +4
    [ "$preset" = release ] || buildPreset release
    "$root/packaging/with_postgres.sh" /usr/bin/python3 "$root/tests/benchmarks/benchmarks.py" --bin "$root/build/release/bin" || status=1
fi

printf '%s\n\n' "$skipped"
grep -E '^[0-9]+% tests passed' "build/$preset.tests" | tail -1
exit $status

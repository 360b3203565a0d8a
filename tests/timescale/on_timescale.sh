#!/usr/bin/env bash
# on_timescale.sh PROGRAM…: runs a test of PostgreSQL on the TimescaleDB of LOOPSCOPE_TEST_TIMESCALE. Skips (77), or fails
# with LOOPSCOPE_REQUIRE_ALL=1, where none is named.
if [ -z "${LOOPSCOPE_TEST_TIMESCALE:-}" ]; then
    echo "SKIP   : LOOPSCOPE_TEST_TIMESCALE names no server (packaging/with_timescale.sh starts one where node and npm are)"
    [ "${LOOPSCOPE_REQUIRE_ALL:-}" != 1 ] || exit 1
    exit 77
fi
LOOPSCOPE_TEST_POSTGRES=$LOOPSCOPE_TEST_TIMESCALE exec "$@"

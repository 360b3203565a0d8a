#!/usr/bin/env bash
# fuzz.sh [SECONDS]: builds the libFuzzer targets with clang-19 and runs each for SECONDS (30), all at once.
# Seeds: tests/fuzz/corpus/<target>, and the faulty files of LOOPSCOPE_EVALUATION_DATA where that is set.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
seconds=${1:-30}
. "$root/packaging/packages.sh"
installMissing "${build_packages[@]}" "${fuzz_packages[@]}"

cd "$root"
mkdir -p build
cmake --preset fuzz >build/fuzz.log || { cat build/fuzz.log; exit 1; }
cmake --build --preset fuzz

work=$root/build/fuzz/run
mkdir -p "$work"
seeds=()
[ -z "${LOOPSCOPE_EVALUATION_DATA:-}" ] || seeds=("$LOOPSCOPE_EVALUATION_DATA/bad")
names=() pids=()
for target in build/fuzz/bin/fuzz_*; do
    name=$(basename "$target")
    mkdir -p "$work/$name"
    corpus=("$work/$name")
    [ ! -d "tests/fuzz/corpus/$name" ] || corpus+=("tests/fuzz/corpus/$name")
    "$target" -max_total_time="$seconds" -max_len=4096 -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="$work/$name-" "${corpus[@]}" "${seeds[@]}" >"$work/$name.log" 2>&1 &
    names+=("$name")
    pids+=($!)
done

failed=0
for i in "${!pids[@]}"; do
    if wait "${pids[$i]}"; then
        echo "${names[$i]}: $(sed -n 's/^stat::number_of_executed_units: *//p' "$work/${names[$i]}.log") inputs in $seconds s, no fault"
    else
        failed=1
        tail -60 "$work/${names[$i]}.log"
        echo "${names[$i]}: FAILED; the input is in $work"
    fi
done
exit $failed

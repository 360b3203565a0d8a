#!/usr/bin/env bash
# Installs what is missing, builds Loopscope and starts it with the bundled sample. Arguments go to the program.
# Without a display the same sample runs through loopscope-cli, and the table is printed.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/run
. "$root/packaging/packages.sh"

hasDisplay=yes
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    hasDisplay=no
    window_packages=()
fi
installMissing "${build_packages[@]}" "${window_packages[@]}"

echo "Building a release in $build"
(
    cd "$root"
    mkdir -p build
    # Warnings of a compiler that this version was not built with before are no reason to stop.
    cmake --preset release -B "$build" -DLOOPSCOPE_BUILD_TESTS=OFF -DLOOPSCOPE_WARNINGS_AS_ERRORS=OFF >"$build.log" ||
        { cat "$build.log"; exit 1; }
    cmake --build "$build"
)

if [ $hasDisplay = yes ]; then
    [ $# -gt 0 ] || set -- --demo
    exec "$build/bin/loopscope" "$@"
fi

echo
echo "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open."
echo "The bundled sample, replayed by loopscope-cli (generated data of a made-up fleet):"
echo
exec "$build/bin/loopscope-cli" replay "$build/sample/generated_sample.csv" --summary versions

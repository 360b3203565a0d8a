#!/usr/bin/env bash
# lint.sh [FOLDER…]: clang-format in check mode over the whole tree, then clang-tidy over the given folders (app ui).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/packages.sh"
installMissing "${build_packages[@]}" clang-format-19 clang-tidy-19

cd "$root"
[ $# -gt 0 ] || set -- app ui
status=0
git ls-files '*.h' '*.cpp' | xargs clang-format-19 --dry-run --Werror || status=1
[ -f build/dev/compile_commands.json ] || cmake --preset dev >/dev/null
for folder in "$@"; do
    run-clang-tidy-19 -quiet -p build/dev -j "$(nproc)" "$root/$folder/.*\.cpp$" || status=1
done
exit $status

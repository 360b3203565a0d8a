# shellcheck shell=bash disable=SC2034
# Sourced by run.sh and test.sh: what the project needs from Debian 12 or Ubuntu 24.04, and how it gets there.

# A name with a bar gives alternatives: the first that is installed, else the first that exists.
build_packages=(
    g++ cmake ninja-build pkg-config mold
    qt6-base-dev 'qt6-charts-dev|libqt6charts6-dev' 'qt6-svg-dev|libqt6svg6-dev' libqt6opengl6-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev
    libqt6sql6-sqlite
    libboost-dev libpq-dev libsimdjson-dev libsqlite3-dev libxxhash-dev qtkeychain-qt6-dev zlib1g-dev
    fonts-dejavu-core
)
window_packages=(qt6-wayland qt6-translations-l10n)
test_packages=(dbus-daemon gnome-keyring openssl pgbouncer postgresql postgresql-common sqlite3 python3 python3-psycopg2)
node_packages=(nodejs npm) # where the commands are not there: the TimescaleDB of the tests, PostgreSQL 18
fuzz_packages=(clang-19 libclang-rt-19-dev)
coverage_packages=(gcovr)

isAvailable()
{
    [[ $(apt-cache policy "$1" 2>/dev/null) =~ Candidate:\ [^\(] ]]
}

# missingOf NAME...: the packages that are not installed, one a line; of alternatives the first that apt knows.
missingOf()
{
    local installed entry name found
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')
    for entry in "$@"; do
        grep -qxE "${entry//+/\\+}" <<<"$installed" && continue
        found=${entry%%|*}
        for name in ${entry//|/ }; do
            isAvailable "$name" && found=$name && break
        done
        echo "$found"
    done
}

# installMissing NAME...: installs what is not there yet, and says so. Does nothing on systems without dpkg.
installMissing()
{
    local missing asRoot=()
    if ! command -v dpkg-query >/dev/null; then
        echo "No dpkg here: make sure that these are installed under your system's names: $*" >&2
        return 0
    fi
    mapfile -t missing < <(missingOf "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Missing packages, and no sudo to install them with. As root: apt-get install ${missing[*]}" >&2
            return 1
        fi
        asRoot=(sudo)
    fi
    echo "Updating the list of packages (apt-get update)"
    "${asRoot[@]}" apt-get update -qq
    mapfile -t missing < <(missingOf "$@")
    echo "Installing: ${missing[*]}"
    "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

#!/usr/bin/env bash
# Install what is missing: Python packages, npm packages, Debian libraries. `toets` adds what only the tests need.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

fout() {
    printf '\n%s\n' "$*" >&2
    exit 1
}

kies_python() {
    local kandidaat
    for kandidaat in python3 python3.11 python3.12 python3.13 python3.14; do
        if "$kandidaat" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; then
            printf '%s' "$kandidaat"
            return
        fi
    done
    fout "Python 3.11, 3.12, 3.13 of 3.14 is nodig en is niet gevonden. Installeer Python en probeer het opnieuw."
}

maak_venv() {
    if .venv/bin/python -c 'import pip' 2>/dev/null; then
        return
    fi
    local python
    python="$(kies_python)"
    echo "Een omgeving voor Python maken ($("$python" --version)) …"
    rm -rf .venv
    "$python" -m venv .venv ||
        fout "De Python-omgeving kan niet worden gemaakt. Op Debian en Ubuntu helpt: apt-get install python3-venv"
}

# The lock holds uv itself too: it is installed by pip with its hash, and then installs the rest, much faster than pip.
python_pakketten() {
    local stempel
    stempel="$(cksum <requirements.lock)"
    if [ "$(cat .venv/stempel-python 2>/dev/null)" = "$stempel" ]; then
        return
    fi
    echo "De Python-pakketten installeren (de eerste keer een paar minuten) …"
    sed -n '/^uv==/,/^    # via/p' requirements.lock >.venv/uv.lock
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .venv/uv.lock ||
        fout "Het installeren van de Python-pakketten is mislukt. Controleer de internetverbinding en probeer het opnieuw."
    .venv/bin/uv pip sync --quiet --require-hashes --python .venv/bin/python requirements.lock ||
        fout "Het installeren van de Python-pakketten is mislukt. De melding staat hierboven."
    echo "$stempel" >.venv/stempel-python
}

npm_pakketten() {
    local stempel
    stempel="$(cat package-lock.json .npmrc | cksum)"
    if [ "$(cat node_modules/.stempel 2>/dev/null)" = "$stempel" ]; then
        return
    fi
    echo "De lettertypen, stijlen en htmx installeren (npm) …"
    PATH="$PWD/.venv/bin:$PATH" npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null ||
        fout "Het installeren van de npm-pakketten is mislukt. De melding staat hierboven."
    echo "$stempel" >node_modules/.stempel
}

# WeasyPrint loads Pango and HarfBuzz of the system.
pdf_bibliotheken() {
    if [ -e .venv/stempel-pango ]; then
        return
    fi
    .venv/bin/python -c 'import weasyprint' 2>/dev/null ||
        debian "voor het maken van PDF's" libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
    touch .venv/stempel-pango
}

toetshulp() {
    command -v chromium >/dev/null || debian "voor de toetsen in de browser" chromium
    command -v pgbouncer >/dev/null || [ -x /usr/sbin/pgbouncer ] || debian "voor de toets met een verbindingspoort" pgbouncer
    command -v pdftoppm >/dev/null || debian "voor de toetsen van PDF's" poppler-utils
}

debian() {
    local waarvoor="$1"
    shift
    if ! command -v apt-get >/dev/null; then
        fout "Er ontbreekt iets $waarvoor. Op Debian heten die pakketten: $* (op macOS: brew install pango poppler)."
    fi
    if [ "$(id -u)" != 0 ]; then
        fout "Er ontbreekt iets $waarvoor. Installeer het eerst met: sudo apt-get install $*"
    fi
    echo "Installeren $waarvoor: $* …"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null ||
        fout "Het installeren is mislukt: $*"
}

maak_venv
python_pakketten
npm_pakketten
pdf_bibliotheken
if [ "${1:-}" = toets ]; then
    toetshulp
fi

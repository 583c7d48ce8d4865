#!/usr/bin/env bash
# csv-diff 1.2 (PyPI), used to compare two exports of Get-ReceiveConnector with `--key=Name`.
#
# Guess:     connectors of two servers may have one name, so the key is not unique, and csv-diff says so or compares all rows.
# Behaviour: the last row with a key replaces those before it, on both sides and without a word. A connector that was opened to
#            every address is not reported where another server has one of the same name. Without --key the change is reported.
# Seen:      with --key: nothing, status 0 / without: 1 row added, 1 row removed
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" --quiet --disable-pip-version-check install csv-diff==1.2

printf 'Name,Server,RemoteIPRanges\nRelay,EX01,10.0.0.1\nRelay,EX02,10.0.0.2\n' >"$scratch/before.csv"
printf 'Name,Server,RemoteIPRanges\nRelay,EX01,0.0.0.0-255.255.255.255\nRelay,EX02,10.0.0.2\n' >"$scratch/after.csv"
cd "$scratch"
status=0
keyed=$(venv/bin/csv-diff before.csv after.csv --key=Name | tr -d '\n') || status=$?
whole=$(venv/bin/csv-diff before.csv after.csv)
seen="with --key: ${keyed:-nothing}, status $status / without: ${whole%%$'\n'*}"
echo "$seen"
[ "$seen" = "with --key: nothing, status 0 / without: 1 row added, 1 row removed" ]

#!/usr/bin/env bash
# Rewrites examples/*.expected.txt: the report that exlint prints for each example. Usage: expected-reports.sh EXLINT
#
# From inside examples/, so that a report names the file and no folder. Findings are what these files are for: only an
# exit status above 1 is a failure.
set -euo pipefail

exlint=$(realpath "${1:?usage: expected-reports.sh EXLINT}")
cd "$(dirname "$0")/../examples"

for settings in *.yaml; do
  expected="${settings%.yaml}.expected.txt"
  status=0
  "$exlint" --color never "$settings" >"$expected.new" || status=$?
  if [ "$status" -gt 1 ]; then
    rm -f "$expected.new"
    echo "exlint ended with status $status on examples/$settings" >&2
    exit 1
  fi
  if cmp -s "$expected.new" "$expected"; then
    rm "$expected.new"
  else
    mv "$expected.new" "$expected"
    echo "rewrote examples/$expected"
  fi
done

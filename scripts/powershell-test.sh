#!/usr/bin/env bash
# Parses the commands and the script that exlint prints with a real PowerShell grammar. Usage: powershell-test.sh EXLINT
set -euo pipefail

exlint=$(realpath "${1:?usage: powershell-test.sh EXLINT}")
cd "$(dirname "$0")/.."

# Kept between runs; it depends on nothing in this project.
environment=.build-powershell-test/venv
if ! "$environment/bin/python" -c 'import tree_sitter, tree_sitter_powershell' >/dev/null 2>&1; then
  rm -rf "$environment"
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check tree-sitter tree-sitter-powershell
fi
"$environment/bin/python" scripts/powershell_test.py "$exlint" examples/*.yaml

#!/usr/bin/env bash
# HiYaPyCo 0.7.0 (PyPI), which lays YAML files of an environment over common ones, here settings of Exchange servers.
#
# Guess:     METHOD_MERGE appends the elements of two lists, or asks for a key by which mappings belong together.
# Behaviour: mappings in lists are merged by their position. The first connector of the second file is laid over the first of the
#            first file, whatever their names: the client connector disappears, its TLS goes to another one, which then stands
#            there twice.
# Seen:      Default Frontend EX01: BasicAuth, RequireTLS True / Default Frontend EX01: ExchangeServer, RequireTLS None
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" --quiet --disable-pip-version-check install HiYaPyCo==0.7.0

cat >"$scratch/common.yaml" <<'YAML'
receiveConnectors:
  - { Name: Client Frontend EX01, RequireTLS: true }
  - { Name: Default Frontend EX01, AuthMechanism: ExchangeServer }
YAML
cat >"$scratch/site.yaml" <<'YAML'
receiveConnectors:
  - { Name: Default Frontend EX01, AuthMechanism: BasicAuth }
YAML
cd "$scratch"
seen=$(venv/bin/python - <<'PYTHON'
import hiyapyco

merged = hiyapyco.load("common.yaml", "site.yaml", method=hiyapyco.METHOD_MERGE)
print(" / ".join(f"{c['Name']}: {c['AuthMechanism']}, RequireTLS {c.get('RequireTLS')}" for c in merged["receiveConnectors"]))
PYTHON
)
echo "$seen"
[ "$seen" = "Default Frontend EX01: BasicAuth, RequireTLS True / Default Frontend EX01: ExchangeServer, RequireTLS None" ]

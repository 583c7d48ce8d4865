#!/usr/bin/env bash
# csvkit 2.2.0 with agate 1.14.2 (PyPI), used to sort what `Get-ReceiveConnector | Export-Csv` wrote.
#
# Guess:     csvsort changes the order of the rows and nothing else: no option asks it to touch a cell.
# Behaviour: `None`, which Exchange prints for AuthMechanism, PermissionGroups and ExtendedProtectionPolicy, is one of agate's words
#            for "no value", so the cell comes back empty: a connector that refuses every login looks like one whose setting
#            was not exported. `--no-inference` does not help, `--blanks` does.
# Seen:      plain: Relay,,AnonymousUsers / --no-inference: Relay,,AnonymousUsers / --blanks: Relay,None,AnonymousUsers
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" --quiet --disable-pip-version-check install csvkit==2.2.0 agate==1.14.2

cat >"$scratch/connectors.csv" <<'CSV'
Name,AuthMechanism,PermissionGroups
Relay,None,AnonymousUsers
CSV
row() { "$scratch/venv/bin/csvsort" "$@" -c Name "$scratch/connectors.csv" | tail -n 1; }
seen="plain: $(row) / --no-inference: $(row --no-inference) / --blanks: $(row --blanks)"
echo "$seen"
[ "$seen" = "plain: Relay,,AnonymousUsers / --no-inference: Relay,,AnonymousUsers / --blanks: Relay,None,AnonymousUsers" ]

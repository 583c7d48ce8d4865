#!/usr/bin/env bash
# cidrize 3.1.0 (PyPI), used to turn RemoteIPRanges of a receive connector into networks for a firewall.
#
# Guess:     `cidrize("10.0.20.22-10.0.20.25")` gives the networks that hold exactly these four addresses.
# Behaviour: without `strict=True` it gives one network that holds them and twelve more, 10.0.20.16/28, and says nothing. So a
#            relay for four hosts becomes one for sixteen. With `strict=True` it gives the two networks that were asked for.
# Seen:      default 10.0.20.16/28 (16 addresses), strict 10.0.20.22/31 10.0.20.24/31 (4 addresses)
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" --quiet --disable-pip-version-check install cidrize==3.1.0 netaddr==1.3.0

seen=$("$scratch/venv/bin/python" - <<'PYTHON'
from cidrize import cidrize

def words(networks):
    return " ".join(str(n) for n in networks) + f" ({sum(n.size for n in networks)} addresses)"

text = "10.0.20.22-10.0.20.25"
print(f"default {words(cidrize(text))}, strict {words(cidrize(text, strict=True))}")
PYTHON
)
echo "$seen"
[ "$seen" = "default 10.0.20.16/28 (16 addresses), strict 10.0.20.22/31 10.0.20.24/31 (4 addresses)" ]

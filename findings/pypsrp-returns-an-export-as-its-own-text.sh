#!/usr/bin/env bash
# pypsrp 0.9.1 (PyPI), whose Serializer reads CLIXML, on a file of the shape that Export-Clixml writes.
#
# Guess:     Serializer().deserialize(text) gives the exported object, or raises since it expects messages of the remoting
#            protocol.
# Behaviour: neither. Under the root `Objs` with its namespace it knows no element, and hands back the XML itself as a str, which
#            any test for "is there something" passes. Without root and namespace the object is read, but a member that is an
#            enumeration (an Obj with a number inside) is again a piece of XML, and a time span stays the text PT10M.
# Seen:      whole file: str <Objs / object alone: GenericComplexObject Relay PT10M <Obj N="AuthMechanism"
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" --quiet --disable-pip-version-check install pypsrp==0.9.1

seen=$("$scratch/venv/bin/python" - <<'PYTHON'
from pypsrp.serializer import Serializer

connector = """<Obj RefId="0"><TN RefId="0"><T>Deserialized.ReceiveConnector</T><T>Deserialized.System.Object</T></TN><ToString>Relay</ToString><Props>
<S N="Name">Relay</S><TS N="ConnectionTimeout">PT10M</TS>
<Obj N="AuthMechanism" RefId="1"><TN RefId="1"><T>Deserialized.AuthMechanisms</T></TN><ToString>Tls</ToString><I32>1</I32></Obj>
</Props></Obj>"""
whole = f'<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">{connector}</Objs>'
first, second = Serializer().deserialize(whole), Serializer().deserialize(connector)
members = second.adapted_properties
print(f"whole file: {type(first).__name__} {first[:5]} / object alone: {type(second).__name__} {members['Name']}", end=" ")
print(members["ConnectionTimeout"], members["AuthMechanism"][:22])
PYTHON
)
echo "$seen"
[ "$seen" = 'whole file: str <Objs / object alone: GenericComplexObject Relay PT10M <Obj N="AuthMechanism"' ]

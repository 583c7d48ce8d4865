#!/usr/bin/env python3
"""Parses every PowerShell command that exlint prints, and the script of `exlint collect`, with a real grammar.

    powershell_test.py EXLINT FILE...

Reads the commands of the JSON reports of the files, and of a file with hostile names that it makes itself. Each must parse
without an error, as one statement, and a name must stay inside its quotes: no hostile word may become a command of its own.
The script must parse without an error too, run nothing that could change anything, and know nothing newer than PowerShell 2.0.
Needs tree-sitter and tree-sitter-powershell.
"""

import json
import os
import re
import subprocess
import sys
import tempfile

import tree_sitter
import tree_sitter_powershell

LANGUAGE = tree_sitter.Language(tree_sitter_powershell.language())
PARSER = tree_sitter.Parser(LANGUAGE)

# Each would end a string, begin a command or expand a variable if it were quoted badly.
NAMES = ["it's", "a’b", "x'; Stop-Computer; '", 'say "hi"', "$(Stop-Computer)", "`n$env:PATH", "a'́b", "x{Comment}", "Größe"]


def hostile_settings():
    connectors = [
        {
            "Name": name, "Comment": "'; Stop-Computer; #", "Enabled": False, "AuthMechanism": ["Integrated", "BasicAuth"],
            "PermissionGroups": "ExchangeUsers", "Bindings": ["0.0.0.0:587"],
        } for name in NAMES
    ]
    # JSON is YAML, but for surrogate pairs, which these names do not need.
    return json.dumps({"server": "EX01", "exchangeVersion": "2019", "receiveConnectors": connectors}, ensure_ascii=False)


def commands(exlint, paths):
    run = subprocess.run([exlint, "--format", "json", *paths], capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(f"exlint ended with {run.returncode}: {run.stderr}")
    return [command for finding in json.loads(run.stdout)["findings"] for command in finding["fix"]["commands"]]


def nodes(node):
    yield node
    for child in node.children:
        yield from nodes(child)


def with_quoted_lists(command):
    """The command with bare words in lists quoted: `Tls,Integrated` is PowerShell, but the grammar does not know it."""
    parts = re.split("((?:'[^']*')+)", command)
    quote = lambda match: re.sub(r"[A-Za-z]\w*", r"'\g<0>'", match.group())
    return "".join(
        part if index % 2 else re.sub(r"(?<![\w{=;-])[A-Za-z]\w*(?:, ?[A-Za-z]\w*)+", quote, part)
        for index, part in enumerate(parts))


# What may follow the first command of a pipeline. No hostile name holds one of these.
IN_PIPELINES = {"Where-Object", "Format-List", "Format-Table", "Set-ReceiveConnector"}


def fault(command):
    tree = PARSER.parse(with_quoted_lists(command).encode())
    if tree.root_node.has_error:
        return "does not parse"
    names = [node.text.decode() for node in nodes(tree.root_node) if node.type == "command_name"]
    strangers = [name for name in names[1:] if name not in IN_PIPELINES]
    return None if names and not strangers else f"runs {strangers or 'nothing'} as well"


# What the script may run beside its own functions and cmdlets that read.
HARMLESS = {"New-Object", "Write-Output", "Write-Warning"}
# .NET methods that the script may call on types; the last two make the files.
STATIC_METHODS = {"[System.IO.Path]::Combine", "[System.IO.Directory]::CreateDirectory", "[System.IO.File]::WriteAllText"}
# Words that Windows PowerShell 2.0, on Exchange 2010, does not know.
TOO_NEW = re.compile(
    r"\[(pscustomobject|ordered)\]|-(in|notin|shl|shr|Raw|AsHashtable)\b|\?\?|\bConvert(To|From)-Json\b|::new\(|"
    r"^\s*(class|enum|using)\b|\.(Where|ForEach)\(|\$PSItem\b|\$PSScriptRoot\b", re.IGNORECASE | re.MULTILINE)


def is_called(node):
    return node.type == "invokation_expression" and "::" in node.text.decode().split("(")[0]


def script_faults(script):
    tree = PARSER.parse(script)
    everything = list(nodes(tree.root_node))
    for node in everything:
        if node.type == "ERROR" or node.is_missing:
            yield f"line {node.start_point[0] + 1} does not parse"
    own = {node.text.decode() for node in everything if node.type == "function_name"}
    run = {node.text.decode() for node in everything if node.type == "command_name"}
    for name in sorted(run - own - HARMLESS):
        if not name.startswith("Get-"):
            yield f"runs {name}"
    # The one command whose name is a variable; the line above it refuses all but Get- cmdlets.
    if [node.text.decode() for node in everything if node.type == "command_name_expr"] != ["$Cmdlet"]:
        yield "runs commands by other names"
    if b"if ($Cmdlet -notlike 'Get-*') { throw" not in script:
        yield "runs a command without a look at its name"
    called = {node.text.decode().split("(")[0] for node in everything if is_called(node)}
    for method in sorted(called - STATIC_METHODS):
        yield f"calls {method}"
    code = b"".join(bytes(script[a:b]) for a, b in code_ranges(script, everything)).decode("ascii")
    for match in TOO_NEW.finditer(code):
        yield f"holds {match.group()!r}, which PowerShell 2.0 does not know"
    if not script.isascii() or b"\r" in script or not script.endswith(b"\n"):
        yield "is not plain ASCII in lines"


def code_ranges(script, everything):
    start = 0
    for node in sorted((node for node in everything if node.type == "comment"), key=lambda node: node.start_byte):
        yield start, node.start_byte
        start = node.end_byte
    yield start, len(script)


def collect_script(exlint):
    run = subprocess.run([exlint, "collect"], capture_output=True, check=False)
    if run.returncode != 0:
        sys.exit(f"exlint collect ended with {run.returncode}: {run.stderr.decode()}")
    return run.stdout


def main():
    exlint, *paths = sys.argv[1:]
    collect_faults = list(script_faults(collect_script(exlint)))
    for words in collect_faults:
        print(f"exlint collect: {words}")
    with tempfile.NamedTemporaryFile("w", suffix=".yaml", encoding="utf-8", delete=False) as file:
        file.write(hostile_settings())
    try:
        found = sorted(set(commands(exlint, paths)) | set(commands(exlint, [file.name])))
    finally:
        os.unlink(file.name)
    faults = [(command, fault(command)) for command in found]
    for command, words in faults:
        if words:
            print(f"{words}: {command}")
    failed = sum(1 for _, words in faults if words) + (1 if collect_faults else 0)
    print(f"{len(found) + 1 - failed} passed, {failed} failed")
    sys.exit(1 if failed or len(found) < len(NAMES) else 0)


main()

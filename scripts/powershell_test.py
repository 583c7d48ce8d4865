#!/usr/bin/env python3
"""Parses every PowerShell command that exlint prints with a real grammar.

    powershell_test.py EXLINT FILE...

Reads the commands of the JSON reports of the files, and of a file with hostile names that it makes itself. Each must parse
without an error, as one statement, and a name must stay inside its quotes: no hostile word may become a command of its own.
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


def fault(command):
    tree = PARSER.parse(with_quoted_lists(command).encode())
    if tree.root_node.has_error:
        return "does not parse"
    names = [node.text.decode() for node in nodes(tree.root_node) if node.type == "command_name"]
    pipes = 1 if " | Format-" in command else 0
    return None if len(names) == 1 + pipes else f"holds {len(names)} commands: {names}"


def main():
    exlint, *paths = sys.argv[1:]
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
    failed = sum(1 for _, words in faults if words)
    print(f"{len(found) - failed} passed, {failed} failed")
    sys.exit(1 if failed or len(found) < len(NAMES) else 0)


main()

#!/usr/bin/env python3
"""Finds loops over one list of the inventory inside of loops over another, whose cost is the product of both.

    nested_loops.py FOLDER       looks through the Swift files; exit status 1 where it finds such loops
    nested_loops.py --self-test  looks through planted examples

A loop is a `for`, or a closure of `map`, `contains` and the like. Its list is one of the inventory where it is asked of it
(`objects`, `services`, `servers`, ...), or where it is a name that was given such a list. A loop inside of another one is fine
where its list belongs to the element of the outer one: `objects("Service", of: server.id)` in a loop over servers. It is found
where its list is known before the outer loop begins. What it finds goes by `NameIndex` or `groups` instead.
"""

import pathlib
import re
import sys

SOURCES = r"\b(?:objects|services|records)\(|\.(?:servers|elements|declarations|listed|selected)\b"
LOOPS = "map|flatMap|compactMap|filter|contains|first|last|allSatisfy|forEach|reduce|min|max|count|sorted|firstIndex|prefix|drop"
LIST_TYPE = r"\[(?:\w+\.)*(?:Object|Server|Declaration|Listener|Claims\??|Entry|Bytes|Match)\]"
WORD = re.compile(r"\b[a-z]\w*")


def without_texts(line):
    """A line of code without comments, and with its texts blanked out."""
    line = re.sub(r'"(?:\\.|[^"\\])*"', lambda found: '"' + "_" * (len(found.group()) - 2) + '"', line)
    return re.sub(r"//.*", "", line)


class Scope:
    """A pair of braces: the list that it is a loop over, if it is one, and the names that are given inside of it."""

    def __init__(self, subject=None, names=()):
        self.subject = subject
        self.names = set(names)


def is_list(subject, scopes, members):
    """Whether an expression is a list of the inventory, by where it comes from."""
    if re.search(SOURCES, subject):
        return True
    known = set().union(members, *(scope.lists for scope in scopes if hasattr(scope, "lists")))
    return any(word in known for word in WORD.findall(subject))


def loop_subject(head):
    """The expression that the loop goes over whose brace follows `head`; `None` where there is no loop."""
    found = re.search(r"\bfor\s+(?:case\s+)?(?P<names>.+?)\s+in\s+(?P<list>.+?)(?:\s+where\b.*)?$", head)
    if found:
        return found["list"], WORD.findall(found["names"])
    if re.search(r"\b(?:if|guard|switch|while)\b", head) and not re.search(r"\(\w*:?\s*$", head):
        return None  # the braces of a condition are no closure
    found = re.search(rf"(?P<list>[\w.?!$\[\]\\]*(?:\([^()]*(?:\([^()]*\))?[^()]*\))?[\w.?!$]*)\.(?:{LOOPS})(?:\([^()]*\)|\(\w+:|\(\w+\()?\s*$", head)
    return (found["list"], []) if found and found["list"] else None


def nested_loops(text):
    """The lines, 1-based, of loops over a list that was known before the loop around them began."""
    members = set(re.findall(rf"\b(?:let|var)\s+(\w+)\s*:\s*{LIST_TYPE}", text))
    scopes, found = [Scope()], []
    head = ""
    for number, line in enumerate(text.splitlines(), 1):
        line = without_texts(line)
        for given in re.finditer(r"\b(?:let|var)\s+(\w+)\s*=\s*(.+)", line):
            scopes[-1].names.add(given[1])
            if is_list(given[2], scopes, members):
                scopes[-1].lists = getattr(scopes[-1], "lists", set()) | {given[1]}
        for position, letter in enumerate(line):
            if letter == "{":
                loop = loop_subject(head.strip())
                parameters = re.match(r"\s*\(?([\w\s,]+)\)?\s+in\b", line[position + 1:])
                names = WORD.findall(parameters[1]) if parameters else []
                scope = Scope()
                if loop and is_list(loop[0], scopes, members):
                    outer = [place for place, around in enumerate(scopes) if around.subject]
                    inside = set().union(*(around.names for around in scopes[outer[0]:])) | {"$0"} if outer else set()
                    if outer and not any(word in inside for word in re.findall(r"\$0|\b[a-z]\w*", loop[0])):
                        found.append(number)
                    scope.subject = loop[0]
                    names += loop[1]
                scope.names.update(names)
                scopes.append(scope)
                head = ""
            elif letter == "}":
                if len(scopes) > 1:
                    scopes.pop()
                head = ""
            else:
                head += letter
        # A chain of calls may begin on the line above; anything else ends with its line.
        if not re.search(r"[(,=]\s*$", line):
            head = head if re.match(r"\s*\.", line) else ""
    return found


PLANTED = {
    "a closure in a closure": (2, """\
        let mailboxes = inventory.objects(kind.id)
        return declarations.map { declaration in mailboxes.contains { $0.text(name) == declaration.name } }
        let declarations: [Declaration]
        """),
    "a loop in a loop": (2, """\
        for first in inventory.servers {
          for second in inventory.objects(kind.id) { compare(first, second) }
        }
        """),
    "the second list in the first loop": (3, """\
        let certificates = inventory.objects(kind.id)
        return inventory.objects(other.id).map { connector in
          let found = certificates.filter { $0.name == connector.name }
          return found.count
        }
        """),
}
SOUND = {
    "a list of the element": """\
        inventory.servers.map { server in
          inventory.objects("Service", of: server.id).contains { $0.has("Running", "Status") == .holds }
        }
        """,
    "one list after the other": """\
        let names = inventory.objects(kind.id).map { $0.text("Name") }
        for server in inventory.servers { index.insert(server.name) }
        """,
    "a short list of texts": """\
        inventory.objects(kind.id).map { certificate in ["Invalid", "Revoked"].map { certificate.has($0, "Status") } }
        """,
    "a list that was made inside": """\
        inventory.servers.map { server in
          let connectors = inventory.objects("ReceiveConnector", of: server.id)
          return connectors.allSatisfy { $0.isEnabled }
        }
        """,
}


def self_test():
    """Whether the planted loops are found, and nothing else."""
    failed = 0
    for name, (line, text) in PLANTED.items():
        text = re.sub(r"(?m)^ {8}", "", text)
        if line not in nested_loops(text):
            failed += 1
            print(f"not found: {name}")
    for name, text in SOUND.items():
        if nested_loops(re.sub(r"(?m)^ {8}", "", text)):
            failed += 1
            print(f"found, though sound: {name}")
    print(f"{len(PLANTED) + len(SOUND) - failed} passed, {failed} failed")
    return failed


def main():
    if sys.argv[1:] == ["--self-test"]:
        return 1 if self_test() else 0
    files = sorted(pathlib.Path(sys.argv[1]).rglob("*.swift"))
    found = [f"{file}:{line}: a loop over one list inside of a loop over another: go by NameIndex or groups"
             for file in files for line in nested_loops(file.read_text(encoding="utf-8"))]
    print("\n".join(found + [f"{len(files) - len({line.split(':')[0] for line in found})} passed, {len(found)} failed"]))
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())

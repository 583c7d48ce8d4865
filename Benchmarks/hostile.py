"""Input that is broken or made to hurt: what each file holds, and what exlint may do with it."""

import os
import random

MIB = 1024 * 1024
MINIMUM_MEMORY = 64 * MIB
OUTPUT_LIMIT = MIB
ONE_LINE = 64 * MIB
DEPTH = 2_000  # of what is in brackets libyaml takes the square of the depth: 45 s for 100,000

FAULT = "server: EX01\npopSettings:\n  LoginType: PlainTextLogin\n"


def one_scalar():
    """A value of 64 MiB on one line."""
    yield b"popSettings: { LoginType: "
    for _ in range(ONE_LINE // MIB):
        yield b"x" * MIB
    yield b" }\n"


def one_flow_list():
    """A list of 64 MiB on one line, beside a value that deviates."""
    yield b"popSettings: { LoginType: PlainTextLogin, SSLBindings: ["
    piece = b'"0.0.0.0:995", ' * 65536
    for _ in range(ONE_LINE // len(piece)):
        yield piece
    yield b'"0.0.0.0:995"] }\n'


def alias_bomb():
    """Nine levels of lists, each with nine aliases to the level above: 9 to the power of 9 values when expanded."""
    yield b"a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in range(1, 10):
        aliases = ", ".join([f"*a{level - 1}"] * 9)
        yield f"a{level}: &a{level} [{aliases}]\n".encode()
    yield b"popSettings:\n  LoginType: PlainTextLogin\n  SSLBindings: *a9\n"


def merge_bomb():
    """The same with merge keys: each mapping merges the one above nine times."""
    yield b"m0: &m0 { LoginType: PlainTextLogin, MaxConnections: 1 }\n"
    for level in range(1, 40):
        aliases = ", ".join([f"*m{level - 1}"] * 9)
        yield f"m{level}: &m{level} {{ <<: [{aliases}] }}\n".encode()
    yield b"popSettings: { <<: *m39 }\n"


def many_aliases():
    """One connector with a long list of ranges, used a hundred thousand times."""
    ranges = ", ".join(f'"10.0.{index // 250}.{index % 250}"' for index in range(2000))
    yield (
        "connector: &connector\n  Name: Client Frontend EX01\n  AuthMechanism: [Integrated, BasicAuth]\n"
        f"  RemoteIPRanges: [{ranges}]\nserver: EX01\nreceiveConnectors:\n").encode()
    for _ in range(100):
        yield b"  - *connector\n" * 1000


def cyclic_alias():
    """A value that contains itself."""
    yield b"popSettings: &self\n  LoginType: PlainTextLogin\n  SSLBindings: [*self]\n"


def strange_mappings():
    """A million mappings that mean nothing to exlint."""
    for start in range(0, 1_000_000, 1000):
        yield b"".join(b"- alpha: one\n  beta: t%07d\n" % number for number in range(start, start + 1000))


def clixml_names():
    """A million elements, each of another name."""
    yield b"<Objs>"
    for start in range(0, 1_000_000, 1000):
        yield b"".join(b"<a%x/>" % number for number in range(start, start + 1000))
    yield b"</Objs>"


def clixml_attributes():
    """Tags with many attributes, each of another name."""
    yield b"<Objs>"
    for start in range(0, 1_000_000, 1000):
        yield b"<S" + b"".join(b" a%x=''" % number for number in range(start, start + 1000)) + b"/>"
    yield b"</Objs>"


def clixml_tag():
    """One tag of 16 MiB."""
    yield b"<Objs><S"
    for _ in range(16):
        yield b" " * MIB
    yield b"/></Objs>"


CASES = {
    "empty": lambda: [],
    "only-a-comment": lambda: [b"# nothing yet\n"],
    "binary": lambda: [random.Random(1).randbytes(65536)],
    "truncated-in-quotes": lambda: [FAULT.encode(), b'  X509CertificateName: "mail.cont'],
    "one-line-scalar": one_scalar,
    "one-line-flow-list": one_flow_list,
    "deep-flow-lists": lambda: [b"popSettings: ", b"[" * DEPTH, b"]" * DEPTH, b"\n"],
    "deep-flow-unclosed": lambda: [b"[" * DEPTH],
    "deep-flow-mappings": lambda: [b"{a: " * DEPTH, b"1", b"}" * DEPTH, b"\n"],
    "deep-block-lists": lambda: [b"popSettings:\n  ", b"- " * DEPTH, b"1\n"],
    "deep-block-keys": lambda: [b"? " * DEPTH, b"1\n"],
    "alias-bomb": alias_bomb,
    "merge-bomb": merge_bomb,
    "many-aliases": many_aliases,
    "cyclic-alias": cyclic_alias,
    "invalid-utf8": lambda: [b"server: EX\xff01\npopSettings:\n  LoginType: PlainText\xc3Login\n"],
    "overlong-utf8": lambda: [b"server: EX\xc0\xaf01\npopSettings:\n  LoginType: SecureLogin\n"],
    "odd-utf16": lambda: [b"\xff\xfe", FAULT.encode("utf-16-le"), b"\x00"],
    "lone-nul": lambda: [b"\x00"],
    "nul-inside": lambda: [FAULT.encode(), b"  Banner: a\x00b\n"],
    "tabs": lambda: [b"server: EX01\npopSettings:\n\tLoginType: PlainTextLogin\n"],
    "escape-sequences": lambda: [
        b'server: "EX01\\e[31m\\e]0;owned\\a"\npopSettings:\n  "Login\\e[2JType": SecureLogin\n',
        b'  LoginType: "\\e[31mPlainTextLogin\\x9b2J\\u202e"\n'],
    "raw-escape-sequences": lambda: [b"server: EX01\npopSettings:\n  LoginType: \x1b[31mPlainTextLogin\n"],
    "strange-mappings": strange_mappings,
    "clixml-names": clixml_names,
    "clixml-attributes": clixml_attributes,
    "clixml-tag": clixml_tag,
    "unrelated": lambda: [
        b"services:\n  web:\n    image: nginx:1.27\n    ports: ['80:80']\nvolumes:\n  data: {}\n"],
}


def write_cases(folder):
    """Writes every case as a file; returns pairs of a name and a path, with those that are no readable file."""
    cases = []
    for name, pieces in CASES.items():
        path = os.path.join(folder, f"{name}.yaml")
        with open(path, "wb") as file:
            for piece in pieces():
                file.write(piece)
        cases.append((name, path))
    cases.append(("missing", os.path.join(folder, "missing.yaml")))
    cases.append(("unreadable", unreadable(folder)))
    dangling = os.path.join(folder, "dangling-link.yaml")
    os.symlink(os.path.join(folder, "nowhere.yaml"), dangling)
    cases.append(("dangling-link", dangling))
    return cases


def unreadable(folder):
    """A file that opens but cannot be read. Root may read what its mode forbids, but not the start of its own memory."""
    path = os.path.join(folder, "unreadable.yaml")
    if os.geteuid() == 0 and os.path.exists("/proc/self/mem"):
        os.symlink("/proc/self/mem", path)
    else:
        with open(path, "w", encoding="utf-8") as file:
            file.write(FAULT)
        os.chmod(path, 0)
    return path

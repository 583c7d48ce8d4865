"""The settings file that the bench measures on: realistic, large, and the same at every run."""

import re

SERVER_COUNT = 400
CONNECTORS_PER_SERVER = 100
SERVERS_PER_DEVIATION = 4  # one deviating server in four, with four deviating objects: about 1 % of all objects

VERSIONS = (
    ("2010", "Version 14.3 (Build 123.4)"),
    ("2013", "Version 15.0 (Build 1497.2)"),
    ("2016", "Version 15.1 (Build 2507.6)"),
    ("2019", "Version 15.2 (Build 1544.4)"),
    ("SE", "Version 15.2 (Build 2562.17)"),
)

# The accepted spellings of one value: comma list, list, block list, number, number in quotes.
CLIENT_AUTH = (
    '"Tls, Integrated, BasicAuth, BasicAuthRequireTLS"',
    "[Tls, Integrated, BasicAuth, BasicAuthRequireTLS]",
    "\n          - Tls\n          - Integrated\n          - BasicAuth\n          - BasicAuthRequireTLS",
    "15",
    '"15"',
)
SERVER_AUTH = (
    '"Tls, Integrated, BasicAuth, BasicAuthRequireTLS, ExchangeServer"',
    "[Tls, Integrated, BasicAuth, BasicAuthRequireTLS, ExchangeServer]",
    "31",
)
SIZES = ("36 MB (37,748,736 bytes)", "36MB", "37748736")
EVERYWHERE = '["::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "0.0.0.0-255.255.255.255"]'


def connector(index, server, name, port, auth, groups, ranges, role, version, faults=()):
    """One receive connector as the lines of a block mapping inside a list."""
    size = "1 KB (1,024 bytes)" if "size" in faults else SIZES[index % len(SIZES)]
    inactivity = "2.00:00:00" if "inactivity" in faults else "00:05:00"
    lines = [
        f"      - Name: {name}",
        f"        Enabled: {'true' if index % 50 else 'True'}",
        f"        AuthMechanism: {auth}",
        f"        PermissionGroups: {groups}",
        f'        Bindings: ["[::]:{port}", "0.0.0.0:{port}"]',
        f"        RemoteIPRanges: {ranges}",
        f"        Fqdn: {server.lower()}.contoso.com",
        f"        MaxMessageSize: {size}",
        "        ConnectionTimeout: 00:10:00",
        f"        ConnectionInactivityTimeout: {inactivity}",
        f"        ProtocolLoggingLevel: {('Verbose', '1')[index % 2]}",
        f"        MessageRateLimit: {('Unlimited', '600')[index % 2]}",
    ]
    if version != "2010":
        lines.append(f"        TransportRole: {role}")
    return "\n".join(lines) + "\n"


def connectors(index, server, version, deviates):
    """All receive connectors of one server: the installed ones, then relays for applications."""
    client = f"Client {server}" if version == "2010" else f"Client Frontend {server}"
    auth = "[Integrated, BasicAuth]" if deviates else CLIENT_AUTH[index % len(CLIENT_AUTH)]
    yield connector(1, server, client, 587, auth, "ExchangeUsers", EVERYWHERE, "FrontendTransport", version)
    yield connector(
        2, server, f"Default {server}", 2525, SERVER_AUTH[index % len(SERVER_AUTH)],
        '"ExchangeUsers, ExchangeServers, ExchangeLegacyServers"', EVERYWHERE, "HubTransport", version)
    for relay in range(CONNECTORS_PER_SERVER - 2):
        faults = ()
        if deviates and relay == 40:
            faults = ("size",)
        if deviates and relay == 80:
            faults = ("inactivity",)
        network = f"10.{index % 250}.{relay}"
        yield connector(
            relay + 3, server, f"Relay application {relay:02d}", 25, ("Tls", "[Tls]", "1")[relay % 3],
            ("AnonymousUsers", "[AnonymousUsers]", "1")[relay % 3],
            f'["{network}.10", "{network}.16/28", "{network}.64-{network}.95"]', "FrontendTransport", version, faults)


def server_section(index):
    """One server with its services, POP settings and connectors."""
    server = f"EX{index:04d}"
    version, display = VERSIONS[index % len(VERSIONS)]
    deviates = index % SERVERS_PER_DEVIATION == 0
    login = ("PlainTextLogin", "1")[index // SERVERS_PER_DEVIATION % 2] if deviates else ("SecureLogin", "3")[index % 2]
    yield f"  - server: {server}\n    exchangeVersion: {display if index % 2 else version}\n    services:\n"
    for service in ("MSExchangePOP3",) if version == "2010" else ("MSExchangePOP3", "MSExchangePOP3BE"):
        yield f"      - {{ Name: {service}, Status: Running, StartType: {('Automatic', '2')[index % 2]} }}\n"
    yield (
        "    popSettings:\n"
        f"      LoginType: {login}\n"
        '      UnencryptedOrTLSBindings: ["[::]:110", "0.0.0.0:110"]\n'
        '      SSLBindings: ["[::]:995", "0.0.0.0:995"]\n'
        "      X509CertificateName: mail.contoso.com\n"
        '      ExternalConnectionSettings: ["mail.contoso.com:995:SSL"]\n'
        "      AuthenticatedConnectionTimeout: 00:30:00\n"
        "      PreAuthenticatedConnectionTimeout: 00:01:00\n"
        "      MaxConnections: 2147483647\n"
        "      LogPerFileSizeQuota: 0 B (0 bytes)\n"
        "    receiveConnectors:\n")
    yield from connectors(index, server, version, deviates)


def settings(server_count=SERVER_COUNT):
    """The whole file, in pieces: the driver stays small, so that its memory is not taken for that of its children."""
    yield "integrationMailbox: user0000@contoso.com\nservers:\n"
    for index in range(server_count):
        yield from server_section(index)
    yield "casMailboxes:\n"
    for index in range(server_count * 5):
        yield (
            f"  - PrimarySmtpAddress: user{index:04d}@contoso.com\n    PopEnabled: {'true' if index == 0 else 'false'}\n"
            f"    ImapEnabled: false\n    ServerName: EX{index % server_count:04d}\n")


KEPT = ("Name", "server", "servers", "exchangeVersion", "services", "popSettings", "receiveConnectors", "casMailboxes",
        "PrimarySmtpAddress", "ServerName", "integrationMailbox")
ENTRY = re.compile(r"^( +(?:- )?)(\w+): .*$", re.MULTILINE)


def faulty(pieces):
    """The same file with a fault in every line that may have one: a misspelled key, or a value that is none of its type."""
    count = 0

    def spoiled(line):
        nonlocal count
        start, key = line.groups()
        if key in KEPT:
            return line.group(0)
        count += 1
        return f"{start}{key}x: 1" if count % 2 else f"{start}{key}: perhaps"

    for piece in pieces:
        yield ENTRY.sub(spoiled, piece)

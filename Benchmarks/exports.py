"""The exports that the bench measures on: the same objects in every format, realistic, the same at every run.

The YAML beside an export says the same as the export. JSON and CLIXML hold objects in objects, and so does the YAML
that `ConvertTo-Yaml` makes of them. Format-List and CSV hold texts, and their YAML has short lists of texts.
"""

import itertools
import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from xml.sax.saxutils import escape

CONNECTORS_PER_SERVER = 24
MAILBOXES_PER_SERVER = 6
SERVERS_PER_DEVIATION = 4
WIDTH = 120  # of the console that Format-List prints to

ORGANISATION = (
    "CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups,CN=Contoso,CN=Microsoft Exchange,"
    "CN=Services,CN=Configuration,DC=contoso,DC=com")
DATA = "Microsoft.Exchange.Data"
CONFIGURATION = f"{DATA}.Directory.SystemConfiguration"
ASSEMBLY = f"{DATA}, Version=15.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35"
START = datetime(2024, 3, 1, 8, 30, tzinfo=timezone.utc)


@dataclass(frozen=True)
class Simple:
    """A text, number or truth value; its element in CLIXML."""

    value: object
    element: str

    def deep(self):
        return self.value

    def text(self):
        return str(self.value)

    def clixml(self, types):
        words = escape(str(self.value).lower() if self.element == "B" else str(self.value))
        return f"<{self.element}{{N}}>{words}</{self.element}>"


@dataclass(frozen=True)
class Null:
    def deep(self):
        return None

    def text(self):
        return ""

    def clixml(self, types):
        return "<Nil{N} />"


@dataclass(frozen=True)
class Time:
    value: datetime

    def deep(self):
        return self

    def text(self):
        return self.value.strftime("%-m/%-d/%Y %-I:%M:%S %p")

    def iso(self):
        return self.value.strftime("%Y-%m-%dT%H:%M:%S.0000000Z")

    def clixml(self, types):
        return f"<DT{{N}}>{self.iso()}</DT>"


@dataclass(frozen=True)
class Enumeration:
    type: str
    names: str
    number: int

    def deep(self):
        return self.number

    def text(self):
        return self.names

    def clixml(self, types):
        types_of_all = [self.type, "System.Enum", "System.ValueType"]
        return types.object(types_of_all, self.names, lambda: f"<I32>{self.number}</I32>")


@dataclass(frozen=True)
class Structure:
    """An object that has a text and properties."""

    types: tuple
    words: str
    members: tuple
    notes: tuple = ()
    is_text_alone: bool = False

    def deep(self):
        return self.words if self.is_text_alone else {name: value.deep() for name, value in self.members + self.notes}

    def text(self):
        return self.words

    def clixml(self, types):
        return types.object(
            self.types, self.words,
            lambda: properties("Props", self.members, types) + properties("MS", self.notes, types))


@dataclass(frozen=True)
class Listing:
    type: str
    elements: tuple

    def deep(self):
        return [element.deep() for element in self.elements]

    def text(self):
        return "{" + ", ".join(element.text() for element in self.elements) + "}"

    def clixml(self, types):
        name = f"{DATA}.MultiValuedProperty`1[[{self.type}, {ASSEMBLY}]]"
        return types.object(
            [name, f"{DATA}.MultiValuedPropertyBase"], None,
            lambda: "<LST>" + "".join(element.clixml(types).replace("{N}", "") for element in self.elements) + "</LST>")


class Types:
    """Numbers the objects and the type names of a CLIXML file."""

    def __init__(self):
        self.objects = itertools.count()
        self.known = {}

    def object(self, names, words, content):
        number = next(self.objects)
        if names[0] in self.known:
            types = f'<TNRef RefId="{self.known[names[0]]}" />'
        else:
            self.known[names[0]] = len(self.known)
            listed = "".join(f"<T>{escape(name)}</T>" for name in [*names, "System.Object"])
            types = f'<TN RefId="{self.known[names[0]]}">{listed}</TN>'
        words = "" if words is None else f"<ToString>{escape(words)}</ToString>"
        return f'<Obj{{N}} RefId="{number}">{types}{words}{content()}</Obj>'


def properties(element, members, types):
    if not members:
        return ""
    inner = "".join(value.clixml(types).replace("{N}", f' N="{name}"', 1) for name, value in members)
    return f"<{element}>{inner}</{element}>"


def text(value):
    return Simple(value, "S")


def number(value, element="I32"):
    return Simple(value, element)


def truth(value):
    return Simple(value, "B")


def length(seconds):
    minutes, hours, days = seconds // 60, seconds // 3600, seconds // 86400
    clock = f"{hours % 24:02}:{minutes % 60:02}:{seconds % 60:02}"
    return Structure(
        (f"{DATA}.EnhancedTimeSpan", "System.ValueType"), f"{days}.{clock}" if days else clock,
        (("Days", number(days)), ("Hours", number(hours % 24)), ("Milliseconds", number(0)),
         ("Minutes", number(minutes % 60)), ("Seconds", number(seconds % 60)),
         ("Ticks", number(seconds * 10_000_000, "I64")), ("TotalDays", number(seconds / 86400, "Db")),
         ("TotalHours", number(seconds / 3600, "Db")), ("TotalMilliseconds", number(seconds * 1000, "Db")),
         ("TotalMinutes", number(seconds / 60, "Db")), ("TotalSeconds", number(seconds, "Db")), ("Sign", number(1))))


def limit(value):
    members = (("IsUnlimited", truth(value is None)),) + (() if value is None else (("Value", number(value)),))
    words = "Unlimited" if value is None else str(value)
    return Structure((f"{DATA}.Unlimited`1[[System.Int32]]", "System.ValueType"), words, members)


def size(words):
    return Structure((f"{DATA}.ByteQuantifiedSize", "System.ValueType"), words, (), is_text_alone=True)


def binding(address, port):
    family = text("InterNetworkV6" if ":" in address else "InterNetwork")
    end = Structure(
        ("System.Net.IPAddress",), address,
        (("AddressFamily", family), ("IsIPv6Multicast", truth(False)), ("IsIPv6LinkLocal", truth(False)),
         ("IsIPv6SiteLocal", truth(False)), ("IsIPv6Teredo", truth(False)), ("IsIPv4MappedToIPv6", truth(False))),
        (("IPAddressToString", text(address)),))
    return Structure(
        (f"{DATA}.IPBinding", "System.Net.IPEndPoint", "System.Net.EndPoint"),
        f"[{address}]:{port}" if ":" in address else f"{address}:{port}",
        (("Port", number(port)), ("AddressFamily", family), ("Address", end)))


def bindings(port):
    return Listing(f"{DATA}.IPBinding", (binding("::", port), binding("0.0.0.0", port)))


def ip_range(expression, lower, upper, form="LoHi"):
    members = (("LowerBound", lower), ("UpperBound", upper), ("RangeFormat", form), ("Expression", expression))
    return Structure((f"{DATA}.IPRange",), expression, tuple((name, text(value)) for name, value in members))


def ranges(*elements):
    return Listing(f"{DATA}.IPRange", elements)


EVERYWHERE = ranges(
    ip_range("::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
    ip_range("0.0.0.0-255.255.255.255", "0.0.0.0", "255.255.255.255"))


def relay_ranges(index, relay):
    net = f"10.{index % 250}.{relay}"
    return ranges(
        ip_range(f"{net}.10", f"{net}.10", f"{net}.10", "SingleAddress"),
        ip_range(f"{net}.16/28", f"{net}.16", f"{net}.31", "CIDR"),
        ip_range(f"{net}.64-{net}.95", f"{net}.64", f"{net}.95"))


def directory_name(name, *parents):
    return Structure(
        (f"{DATA}.Directory.ADObjectId", f"{DATA}.ObjectId"), "\\".join([*parents, name]),
        (("IsDeleted", truth(False)), ("Rdn", text(f"CN={name}")), ("Depth", number(9 + len(parents))),
         ("DistinguishedName", text(f"CN={name},CN=Servers,{ORGANISATION}")), ("IsRelativeDn", truth(False)),
         ("DomainId", text("contoso.com")), ("Name", text(name))))


def auth(*names):
    members = ("Tls", "Integrated", "BasicAuth", "BasicAuthRequireTLS", "ExchangeServer")
    number_of_all = sum(1 << members.index(name) for name in names)
    return Enumeration(f"{CONFIGURATION}.AuthMechanisms", ", ".join(names), number_of_all)


def permissions(names, value):
    return Enumeration(f"{DATA}.PermissionGroups", names, value)


def identifier(index):
    return f"{index * 2654435761 % 2**32:08x}-27f3-4e0a-9a5b-{index:012x}"


def connector(index, server, name, port, mechanisms, groups, remote, role, faults=()):
    """A receive connector of one server with the properties that Exchange 2019 prints."""
    flags = {
        name: truth(value) for name, value in (
            ("BinaryMimeEnabled", True), ("ChunkingEnabled", True), ("DeliveryStatusNotificationEnabled", True),
            ("EightBitMimeEnabled", True), ("SmtpUtf8Enabled", True), ("BareLinefeedRejectionEnabled", False),
            ("DomainSecureEnabled", False), ("EnhancedStatusCodesEnabled", True), ("LongAddressesEnabled", False),
            ("OrarEnabled", False), ("SuppressXAnonymousTls", False), ("ProxyEnabled", False),
            ("AdvertiseClientSettings", False))}
    changed = Time(START + timedelta(minutes=index * 7))
    return {
        "AuthMechanism": mechanisms, "Banner": text(""), "Bindings": bindings(port), **flags, "DefaultDomain": Null(),
        "Fqdn": text(f"{server.lower()}.contoso.com"), "ServiceDiscoveryFqdn": Null(), "TlsCertificateName": Null(),
        "Comment": text(""), "Enabled": truth(True), "ConnectionTimeout": length(600),
        "ConnectionInactivityTimeout": length(172_800 if "inactivity" in faults else 300),
        "MessageRateLimit": limit(None if index % 2 else 600),
        "MessageRateSource": Enumeration(f"{CONFIGURATION}.MessageRateSourceFlags", "IPAddress", 1),
        "MaxInboundConnection": limit(5000), "MaxInboundConnectionPerSource": limit(20),
        "MaxInboundConnectionPercentagePerSource": number(2), "MaxHeaderSize": size("256 KB (262,144 bytes)"),
        "MaxHopCount": number(60), "MaxLocalHopCount": number(5), "MaxLogonFailures": number(3),
        "MaxMessageSize": size("1 KB (1,024 bytes)" if "size" in faults else "36 MB (37,748,736 bytes)"),
        "MaxProtocolErrors": limit(5), "MaxRecipientsPerMessage": number(200), "PermissionGroups": groups,
        "PipeliningEnabled": truth(True),
        "ProtocolLoggingLevel": Enumeration(f"{CONFIGURATION}.ProtocolLoggingLevel", "Verbose", 1),
        "RemoteIPRanges": remote, "RequireEHLODomain": truth(False), "RequireTLS": truth(False),
        "EnableAuthGSSAPI": truth(False),
        "ExtendedProtectionPolicy": Enumeration(f"{CONFIGURATION}.ExtendedProtectionPolicySetting", "None", 0),
        "LiveCredentialEnabled": truth(False), "Server": directory_name(server), "TransportRole": role,
        "SizeEnabled": Enumeration(f"{CONFIGURATION}.SizeMode", "Enabled", 1), "TarpitInterval": length(5),
        "MaxAcknowledgementDelay": length(30), "AdminDisplayName": text(""),
        "ExchangeVersion": text("0.1 (8.0.535.0)"), "Name": text(name), "Identity": directory_name(name, server),
        "Guid": Simple(identifier(index), "G"), "WhenChanged": changed, "WhenCreated": changed,
        "ObjectCategory": text("contoso.com/Configuration/Schema/ms-Exch-Smtp-Receive-Connector"),
        "IsValid": truth(True), "ObjectState": Enumeration(f"{DATA}.ObjectState", "Unchanged", 1),
    }


FRONT_END = Enumeration(f"{CONFIGURATION}.ServerRole", "FrontendTransport", 16384)
HUB = Enumeration(f"{CONFIGURATION}.ServerRole", "HubTransport", 32)


def connectors(index, server, deviates):
    """The installed connectors of a server, then relays for applications."""
    client = ("Integrated", "BasicAuth") if deviates else ("Tls", "Integrated", "BasicAuth", "BasicAuthRequireTLS")
    yield connector(
        index * 100, server, f"Client Frontend {server}", 587, auth(*client), permissions("ExchangeUsers", 2),
        EVERYWHERE, FRONT_END)
    yield connector(
        index * 100 + 1, server, f"Default {server}", 2525,
        auth("Tls", "Integrated", "BasicAuth", "BasicAuthRequireTLS", "ExchangeServer"),
        permissions("ExchangeUsers, ExchangeServers, ExchangeLegacyServers", 14), EVERYWHERE, HUB)
    for relay in range(CONNECTORS_PER_SERVER - 2):
        faults = [fault for fault, at in (("size", 10), ("inactivity", 20)) if deviates and relay == at]
        yield connector(
            index * 100 + relay + 2, server, f"Relay application {relay:02d}", 25, auth("Tls"),
            permissions("AnonymousUsers", 1), relay_ranges(index, relay), FRONT_END, faults)


def pop_settings(index, server, deviates):
    login = ("PlainTextLogin", 1) if deviates else ("SecureLogin", 3)
    return {
        "ProtocolName": text("POP3"), "Name": text("1"), "MaxCommandSize": number(512),
        "MessageRetrievalSortOrder": Enumeration(f"{CONFIGURATION}.SortOrder", "Ascending", 0),
        "UnencryptedOrTLSBindings": bindings(110), "SSLBindings": bindings(995),
        "ExternalConnectionSettings": Listing(
            f"{DATA}.ProtocolConnectionSettings", (text("mail.contoso.com:995:SSL"),)),
        "X509CertificateName": text("mail.contoso.com"),
        "Banner": text("The Microsoft Exchange POP3 service is ready."),
        "LoginType": Enumeration(f"{CONFIGURATION}.LoginOptions", *login),
        "AuthenticatedConnectionTimeout": length(1800), "PreAuthenticatedConnectionTimeout": length(60),
        "MaxConnections": number(2147483647),
        "MaxConnectionFromSingleIP": number(2147483647), "MaxConnectionsPerUser": number(16),
        "ProxyTargetPort": number(1995), "OwaServerUrl": Null(), "ProtocolLogEnabled": truth(False),
        "LogFileLocation": text("C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Logging\\Pop3"),
        "LogPerFileSizeQuota": size("0 B (0 bytes)"), "Server": directory_name(server),
        "Identity": text(f"{server}\\1"), "Guid": Simple(identifier(index), "G"), "IsValid": truth(True),
    }


def service(server, name):
    return {
        "CanStop": truth(True), "DisplayName": text(f"Microsoft Exchange {name}"), "MachineName": text(server),
        "ServiceName": text(name), "StartType": Enumeration("System.ServiceProcess.ServiceStartMode", "Automatic", 2),
        "Status": Enumeration("System.ServiceProcess.ServiceControllerStatus", "Running", 4), "Name": text(name),
    }


def exchange_server(server):
    return {
        "Name": text(server), "Fqdn": text(f"{server.lower()}.contoso.com"),
        "AdminDisplayVersion": text("Version 15.2 (Build 1544.4)"), "Edition": text("Enterprise"),
        "IsMailboxServer": truth(True), "IsClientAccessServer": truth(True), "IsHubTransportServer": truth(True),
        "IsFrontendTransportServer": truth(True), "IsEdgeServer": truth(False),
    }


def mailbox(index, server):
    return {
        "PrimarySmtpAddress": text(f"user{index:05d}@contoso.com"), "SamAccountName": text(f"user{index:05d}"),
        "ServerName": text(server.lower()), "DisplayName": text(f"User {index:05d}"), "PopEnabled": truth(False),
        "ImapEnabled": truth(False), "PopUseProtocolDefaults": truth(True), "OWAEnabled": truth(True),
        "Identity": text(f"contoso.com/Users/user{index:05d}"),
    }


RECORD_TYPES = {
    "server": f"{DATA}.Directory.Management.ExchangeServer", "service": "System.ServiceProcess.ServiceController",
    "pop": f"{CONFIGURATION}.Pop3AdConfiguration", "connector": f"{CONFIGURATION}.ReceiveConnector",
    "mailbox": f"{DATA}.Directory.Management.CASMailbox",
}


def records(server_count):
    """All objects, in pairs of a kind and properties, those of one kind together as a collector gets them."""
    servers = [(index, f"EX{index:04d}") for index in range(server_count)]
    for _, server in servers:
        yield "server", exchange_server(server)
    for _, server in servers:
        yield "service", service(server, "MSExchangePOP3")
        yield "service", service(server, "MSExchangePOP3BE")
    for index, server in servers:
        yield "pop", pop_settings(index, server, index % SERVERS_PER_DEVIATION == 0)
    for index, server in servers:
        for properties_of_one in connectors(index, server, index % SERVERS_PER_DEVIATION == 0):
            yield "connector", properties_of_one
    for index, server in servers:
        for user in range(MAILBOXES_PER_SERVER):
            yield "mailbox", mailbox(index * MAILBOXES_PER_SERVER + user, server)


def flat(value):
    """A value as Format-List and CSV have it: a text, or a list of texts."""
    if isinstance(value, Listing):
        return [element.text() for element in value.elements]
    return value.deep() if isinstance(value, (Simple, Null)) else value.text()


def yaml_scalar(value):
    if value is None:
        return ""
    if isinstance(value, Time):
        return value.iso()
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return str(value)
    is_plain = value and value[0] not in "[]{}:,'\"&*#?|-<>=!%@\\" and ": " not in value and " #" not in value
    return value if is_plain and not value[-1] == ":" and not value.isdigit() else "'" + value.replace("'", "''") + "'"


def yaml_lines(value, indent):
    """The lines of a mapping or list; the first one has no indent, since it stands behind a dash."""
    blanks, is_list = " " * indent, isinstance(value, list)
    for position, item in enumerate(value if is_list else value.items()):
        key, inner = ("-", item) if is_list else (f"{item[0]}:", item[1])
        start = (blanks if position else "") + key
        if isinstance(inner, (dict, list)) and not inner:
            yield f"{start} []\n"
        elif is_list and isinstance(inner, dict):
            yield f"{start} "
            yield from yaml_lines(inner, indent + 2)
        elif isinstance(inner, (dict, list)):
            step = indent if isinstance(inner, list) else indent + 2
            yield f"{start}\n{' ' * step}"
            yield from yaml_lines(inner, step)
        else:
            yield f"{start} {yaml_scalar(inner)}".rstrip() + "\n"


def yaml_deep(all_records):
    for _, record in all_records:
        yield "- " + "".join(yaml_lines({name: value.deep() for name, value in record.items()}, 2))


def yaml_flat(all_records):
    for _, record in all_records:
        yield "- " + "".join(yaml_lines({name: flat(value) for name, value in record.items()}, 2))


def json_text(value, indent):
    """A value in the layout of Windows PowerShell 5.1, which indents by the length of the key."""
    inner = " " * (indent + 4)
    if isinstance(value, dict):
        lines = [f'{inner}"{key}":  ' + json_text(item, indent + 8 + len(key)) for key, item in value.items()]
        return "{\n" + ",\n".join(lines) + "\n" + " " * indent + "}"
    if isinstance(value, list):
        return "[\n" + ",\n".join(inner + json_text(item, indent + 4) for item in value) + "\n" + " " * indent + "]"
    if isinstance(value, Time):
        return f'"\\/Date({int(value.value.timestamp()) * 1000})\\/"'
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\u003c") + '"'
    return "null" if value is None else yaml_scalar(value)


def json(all_records):
    separator = "[\n"
    for _, record in all_records:
        yield separator + "    " + json_text({name: value.deep() for name, value in record.items()}, 4)
        separator = ",\n"
    yield "\n]\n"


def clixml(all_records):
    types = Types()
    yield '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\n'
    for kind, record in all_records:
        members = tuple(record.items())
        words = (record.get("Identity") or record["Name"]).text()
        line = types.object([RECORD_TYPES[kind]], words, lambda: properties("Props", members, types)).replace("{N}", "")
        yield indented(line)
    yield "</Objs>\n"


def indented(line):
    """An element on each line, two blanks for each level, as Export-Clixml writes it."""
    lines, depth = [], 1
    for tag in re.sub("><(?!/S>)", ">\n<", line).split("\n"):
        if tag.startswith("</"):
            depth -= 1
        lines.append("  " * depth + tag)
        if not tag.startswith("</") and "</" not in tag and not tag.endswith("/>"):
            depth += 1
    return "\n".join(lines) + "\n"


def wrapped(value, room):
    """The pieces of a value that is longer than a line, broken behind blanks where there are any."""
    while len(value) > room:
        cut = value.rfind(" ", 0, room) + 1 or room
        yield value[:cut]
        value = value[cut:]
    yield value


def format_list(all_records):
    yield "\n\n"
    for _, record in all_records:
        width = max(map(len, record))
        for name, value in record.items():
            pieces = wrapped(value.text(), WIDTH - width - 3)
            yield f"{name:<{width}} : " + ("\n" + " " * (width + 3)).join(pieces) + "\n"
        yield "\n"
    yield "\n"


def csv_text(value):
    return ", ".join(flat(value)) if isinstance(value, Listing) else value.text()


def csv(all_records):
    """A table for each kind, as where the files of several cmdlets were joined; lists were joined by their makers."""
    for kind, group in itertools.groupby(all_records, key=lambda pair: pair[0]):
        yield f"#TYPE Selected.{RECORD_TYPES[kind]}\n"
        for position, (_, record) in enumerate(group):
            if position == 0:
                yield ",".join(f'"{name}"' for name in record) + "\n"
            yield ",".join('"' + csv_text(value).replace('"', '""') + '"' for value in record.values()) + "\n"


FORMATS = {
    "json": (json, yaml_deep, ".json"), "clixml": (clixml, yaml_deep, ".xml"),
    "format-list": (format_list, yaml_flat, ".txt"), "csv": (csv, yaml_flat, ".csv"),
}


def write(name, folder, size_in_bytes):
    """Writes an export of about a size, and the YAML of the same objects; returns both paths."""
    export, counterpart, extension = FORMATS[name]
    probe = 16
    per_server = sum(len(piece) for piece in export(records(probe))) / probe
    count = max(1, round(size_in_bytes / per_server))
    paths = []
    for writer, path in ((export, f"{folder}/{name}{extension}"), (counterpart, f"{folder}/{name}.yaml")):
        with open(path, "w", encoding="utf-8", newline="") as file:
            for piece in writer(records(count)):
                file.write(piece)
        paths.append(path)
    return paths

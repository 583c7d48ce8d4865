"""Ordinary input in two sizes, one twice the other in one dimension: what doubles the input must not do more than double its cost."""

import os

import fleet

MEMORY_RATIO = 10


def one_file(text):
    """A dimension that grows inside of one settings file."""
    return lambda count: [("settings.yaml", text(count))]


def documents(count):
    """Servers, each in a document of its own."""
    return "".join("---\n" + fleet.server(index).replace("  - server", "    server", 1) for index in range(count))


def files(count):
    """Servers, each in a file of its own."""
    return [(f"{index:06d}.yaml", fleet.server(index).replace("  - server", "    server", 1)) for index in range(count)]


def mailboxes(count):
    """The mailboxes of an organisation, one of them that of the integration."""
    lines = [f"  - {{ PrimarySmtpAddress: user{index}@contoso.com, PopEnabled: {'true' if index == 1 else 'false'}, "
             f"ImapEnabled: false, EmailAddresses: ['SMTP:user{index}@contoso.com', 'smtp:u{index}@contoso.com'] }}\n"
             for index in range(count)]
    return "integrationMailbox: user1@contoso.com\ncasMailboxes:\n" + "".join(lines)


def misspelt_mailboxes(count):
    """Servers of which each names its mailbox wrongly."""
    servers = [f"  - {{ server: EX{index}, integrationMailbox: usr{index}@contoso.com }}\n" for index in range(count)]
    listed = [f"  - {{ PrimarySmtpAddress: user{index}@contoso.com, PopEnabled: true }}\n" for index in range(count)]
    return "servers:\n" + "".join(servers) + "casMailboxes:\n" + "".join(listed)


def certificates(count):
    """The certificates of one server, some of them the successors of others."""
    lines = [f"  - {{ Thumbprint: {index:040X}, Subject: CN=mail{index // 2}.contoso.com, Issuer: CN=Contoso CA, "
             f"Services: [IMAP, SMTP], RootCAType: Registry, NotAfter: 20{20 + index % 2 * 60}-06-01T00:00:00Z, "
             f"CertificateDomains: [mail{index // 2}.contoso.com, imap{index}.contoso.com] }}\n" for index in range(count)]
    return ("server: EX01\npopSettings: { LoginType: SecureLogin, X509CertificateName: pop.contoso.com }\n"
            "receiveConnectors:\n  - { Name: A, TlsDomainCapabilities: ['mail.protection.outlook.com:AcceptCloudServicesMail'] }\n"
            "exchangeCertificates:\n" + "".join(lines))


def connector(name, bindings, ranges, rest=""):
    """One receive connector on one line."""
    return f"  - {{ Name: {name}, Bindings: [{bindings}], RemoteIPRanges: [{ranges}]{rest} }}\n"


def connectors(count):
    """The connectors of one server, which share an address and a port; two in a row take the same clients."""
    return "server: EX01\nreceiveConnectors:\n" + "".join(
        connector(f"C{index}", "'0.0.0.0:25', '[::]:25'", f"10.{index // 65536}.{index // 256 % 256}.{index // 2 % 128}",
                  ", AuthMechanism: [Tls], PermissionGroups: [AnonymousUsers]") for index in range(count))


def ranges(count, first=0, binding_count=1):
    """Forty connectors of one server, each with so many ranges, the second half of them those of the connector before."""
    bindings = ", ".join(f"'0.0.0.0:{port}'" for port in range(1, binding_count + 1))
    return "server: EX01\nreceiveConnectors:\n" + "".join(
        connector(f"C{index}", bindings, ", ".join(
            f"{10 + number // 65536}.{number // 256 % 256}.{number % 256}.{first}"
            for number in range(index * count // 2, index * count // 2 + count))) for index in range(40))


def bindings_and_ranges(count):
    """Connectors with many bindings and many ranges."""
    return ranges(count, binding_count=count // 80)


def unknown_keys(count):
    """One object with many keys that no property has, some of them like one."""
    return "server: EX01\npopSettings:\n  LoginType: SecureLogin\n" + "".join(
        f"  {('MaxConnections', 'Strange')[index % 2]}{index}: {index}\n" for index in range(count))


def findings(count):
    """Connectors that each have some faults."""
    return "server: EX01\nreceiveConnectors:\n" + "".join(
        connector(f"C{index}", f"'10.0.{index // 250}.{index % 250}:25'", "0.0.0.0/0",
                  ", AuthMechanism: [ExternalAuthoritative], PermissionGroups: [AnonymousUsers], MaxMessageSize: 1 GB, Baner: x")
        for index in range(count))


def services(count):
    """The services of one server, most of them POP3 services that stand still."""
    return "server: EX01\nservesPOP: true\nservices:\n" + "".join(
        f"  - {{ Name: {('MSExchangePOP3', 'MSExchangePOP3BE', 'W3SVC')[index % 3]}, DisplayName: S{index}, Status: Stopped, "
        "StartType: Manual }\n" for index in range(count))


# The smaller of the two sizes, for a full run: so large that the start of the program does not count.
DIMENSIONS = {
    "servers": (one_file(lambda count: "".join(fleet.settings(range(count)))), 1_600),
    "documents": (one_file(documents), 1_600),
    "files": (files, 800),
    "mailboxes": (one_file(mailboxes), 16_000),
    "misspelt mailboxes": (one_file(misspelt_mailboxes), 8_000),
    "certificates": (one_file(certificates), 10_000),
    "connectors": (one_file(connectors), 16_000),
    "ranges": (one_file(ranges), 5_000),
    "bindings x ranges": (one_file(bindings_and_ranges), 2_560),
    "unknown keys": (one_file(unknown_keys), 24_000),
    "findings": (one_file(findings), 3_000),
    "services": (one_file(services), 20_000),
}


def write(name, folder, divisor):
    """Writes both sizes of a dimension, each to a folder of its own; returns those folders and their sizes in bytes."""
    make, count = DIMENSIONS[name]
    written = []
    for number in (count // divisor, 2 * (count // divisor)):
        place = os.path.join(folder, f"{name}-{number}")
        os.makedirs(place)
        size = 0
        for path, text in make(number):
            with open(os.path.join(place, path), "w", encoding="utf-8") as file:
                size += file.write(text)
        written.append((place, size))
    return written

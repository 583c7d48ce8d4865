"""A fleet: many servers in one settings file, each with everything that the rules look at; the same at every run."""

SERVER_COUNT = 6_500
SERVERS_PER_DEVIATION = 7
FINDINGS_PER_DEVIATION = 11
PLANET_COUNT = 300_000  # about 1 GB

VERSIONS = ("2010", "2013", "2016", "2019", "SE")
EVERYWHERE = '["::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "0.0.0.0-255.255.255.255"]'


def server(index):
    """One server as an element of `servers:`."""
    name, version = f"EX{index:06d}", VERSIONS[index % len(VERSIONS)]
    deviates = index % SERVERS_PER_DEVIATION == 0
    return (
        f"  - server: {name}\n    exchangeVersion: {version}\n"
        f"    integrationMailbox: {'polprint' if deviates else 'popprint'}{index:06d}@contoso.com\n"
        + services(version, deviates) + pop_settings(deviates) + mailboxes(index, name, deviates)
        + certificates(index, deviates) + "".join(connectors(index, name, version, deviates)))


def services(version, deviates):
    """The POP3 services; the front end of a deviating server stands still."""
    lines = ["    services:\n"]
    for service in ("MSExchangePOP3",) if version == "2010" else ("MSExchangePOP3", "MSExchangePOP3BE"):
        status = "Stopped" if deviates and service == "MSExchangePOP3" else "Running"
        lines.append(f"      - {{ Name: {service}, Status: {status}, StartType: Automatic }}\n")
    return "".join(lines)


def pop_settings(deviates):
    """The POP3 settings; those of a deviating server take passwords in the clear."""
    return (
        "    popSettings:\n"
        f"      LoginType: {'PlainTextLogin' if deviates else 'SecureLogin'}\n"
        '      UnencryptedOrTLSBindings: ["[::]:110", "0.0.0.0:110"]\n'
        '      SSLBindings: ["[::]:995", "0.0.0.0:995"]\n'
        "      X509CertificateName: mail.contoso.com\n"
        f'      ExternalConnectionSettings: ["mail.contoso.com:{"110" if deviates else "995:SSL"}"]\n')


def mailboxes(index, name, deviates):
    """The mailbox of the integration, and one of a person, whose IMAP stands open on a deviating server."""
    return (
        "    casMailboxes:\n"
        f"      - PrimarySmtpAddress: popprint{index:06d}@contoso.com\n        ServerName: {name}\n"
        "        PopEnabled: true\n        ImapEnabled: false\n"
        f"      - PrimarySmtpAddress: person{index:06d}@contoso.com\n        ServerName: {name}\n"
        f"        PopEnabled: false\n        ImapEnabled: {'true' if deviates else 'false'}\n"
        f'        EmailAddresses: ["SMTP:person{index:06d}@contoso.com", "smtp:p{index:06d}@contoso.com"]\n')


def certificates(index, deviates):
    """The certificate of mail clients, in a deviating server out of date, and the one between servers."""
    end = "2021-06-01T00:00:00Z" if deviates else "2091-06-01T00:00:00Z"
    return (
        "    exchangeCertificates:\n"
        f"      - Thumbprint: {index:040X}\n        Subject: CN=mail.contoso.com\n"
        "        Issuer: CN=Contoso Issuing CA\n"
        "        CertificateDomains: [mail.contoso.com, autodiscover.contoso.com]\n"
        f"        NotAfter: {end}\n        HasPrivateKey: true\n        Services: [IMAP, POP, IIS]\n"
        f"      - Thumbprint: {index + (1 << 64):040X}\n        Subject: CN=smtp.contoso.com\n"
        "        Issuer: CN=Contoso Issuing CA\n        CertificateDomains: [smtp.contoso.com]\n"
        "        NotAfter: 2091-06-01T00:00:00Z\n        Services: [SMTP]\n        RootCAType: ThirdParty\n")


def connectors(index, name, version, deviates):
    """The client connector, the default one, and four relays; two relays of a deviating server take the same clients."""
    client = f"Client {name}" if version == "2010" else f"Client Frontend {name}"
    auth = "[Integrated, BasicAuth]" if deviates else "[Tls, Integrated, BasicAuth, BasicAuthRequireTLS]"
    yield "    receiveConnectors:\n"
    yield connector(client, 587, auth, "[ExchangeUsers]", EVERYWHERE, "FrontendTransport", version)
    yield "        ExtendedProtectionPolicy: Allow\n"
    yield connector(
        f"Default {name}", 2525, "[Tls, Integrated, BasicAuth, BasicAuthRequireTLS]",
        "[ExchangeUsers, ExchangeServers]", EVERYWHERE, "HubTransport", version)
    yield "        ExtendedProtectionPolicy: Allow\n"
    for relay in range(4):
        network = f"10.{index % 250}.{0 if deviates and relay == 1 else relay}"
        yield connector(
            f"Relay {relay}", 25, "[Tls]", "[AnonymousUsers]", f'["{network}.16/28", "{network}.64-{network}.95"]',
            "FrontendTransport", version)
        if deviates and relay == 2:
            yield "        MaxMessageSize: 1 KB\n        ConectionTimeout: 00:10:00\n"


def connector(name, port, auth, groups, ranges, role, version):
    """One receive connector as an element of a block list."""
    return (
        f"      - Name: {name}\n        AuthMechanism: {auth}\n        PermissionGroups: {groups}\n"
        f'        Bindings: ["[::]:{port}", "0.0.0.0:{port}"]\n        RemoteIPRanges: {ranges}\n'
        + (f"        TransportRole: {role}\n" if version != "2010" else ""))


def settings(servers=range(SERVER_COUNT)):
    """The whole file, in pieces."""
    yield "servers:\n"
    for index in servers:
        yield server(index)

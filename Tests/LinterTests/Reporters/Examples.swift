import Linter

/// The examples that fix the look of a report.
enum Examples {
  static let settings = Sample(
    0, "settings.yaml",
    """
    # settings.yaml: one server
    server: EX01
    exchangeVersion: "2019"
    servesPOP: true
    services:
      - { Name: MSExchangePOP3, Status: Running, StartType: Automatic }
      - { Name: MSExchangePOP3BE, Status: Running, StartType: Automatic }
    popSettings:
      LoginType: PlainTextLogin
      UnencryptedOrTLSBindings: ["0.0.0.0:110"]
      SSLBindings: ["0.0.0.0:995"]
      X509CertificateName: mail.contoso.com
    casMailboxes:
      - { PrimarySmtpAddress: workfront@contoso.com, PopEnabled: true }
    receiveConnectors:
      - Name: Client Frontend EX01
        Enabled: true
        AuthMechanism: [Tls, Integrated, BasicAuth, BasicAuthRequireTLS]
        PermissionGroups: ExchangeUsers
        Bindings: ["[::]:587"]
      - Name: Client EX01
        Enabled: true
        PermissionGroups: ExchangeUsers
        AuthMechanism: [Integrated, BasicAuth]
        Bindings: ["0.0.0.0:587"]

    """)

  static let scanner = Sample(
    1, "connectors/scanner.yaml",
    """
    server: EX01
    receiveConnectors:
      - Name: Scanner relay
        Enabled: true
        Bindings: ["0.0.0.0:587"]
        RemoteIPRanges: ["0.0.0.0-255.255.255.255"]

    """)

  static var login: Draft {
    var draft = Draft(settings.label("PlainTextLogin", "must be SecureLogin"))
    draft.rule = "pop-login-not-secure"
    draft.headline = "POP3 on EX01 accepts passwords without TLS"
    draft.related = [settings.label("\"0.0.0.0:110\"", "port 110 is open without TLS")]
    draft.subject = Finding.Subject(
      server: "EX01", kind: "PopSettings", object: "EX01", property: "LoginType")
    draft.expected = "SecureLogin"
    draft.fix.edits = [TextEdit(settings.span("PlainTextLogin"), replacement: "SecureLogin")]
    draft.fix.applicability = .review
    draft.fix.consequence = "clients that log in on port 110 without STLS will be refused"
    draft.fix.commands = [
      "Set-PopSettings -Server 'EX01' -LoginType SecureLogin", "Restart-Service MSExchangePOP3, MSExchangePOP3BE",
    ]
    draft.sources = ["Adobe Workfront, \"Configure POP in Microsoft Exchange\", step 2"]
    return draft
  }

  static var withoutTLS: Draft {
    var draft = Draft(settings.label("[Integrated, BasicAuth]", "lacks Tls"))
    draft.rule = "client-connector-without-tls"
    draft.headline = "clients of \"Client EX01\" can send passwords without encryption"
    draft.related = [settings.label("Client EX01", "this receive connector")]
    draft.fix.edits = [
      TextEdit(settings.span("[Integrated, BasicAuth]"), replacement: "[Tls, Integrated, BasicAuth]")
    ]
    draft.fix.applicability = .safe
    draft.fix.commands = [
      #"Set-ReceiveConnector -Identity 'EX01\Client EX01' -AuthMechanism Tls,Integrated,BasicAuth"#
    ]
    draft.sources = ["Adobe Workfront, \"Configure POP in Microsoft Exchange\", step 4"]
    draft.controls = [Finding.Controls(catalogue: "stig", ids: ["EX16-MB-000220", "EX19-MB-000236"])]
    draft.notes = ["-AuthMechanism replaces the whole list, so the command repeats what is there"]
    return draft
  }

  static var conflict: Draft {
    var draft = Draft(scanner.label("\"0.0.0.0:587\"", "bound again here"))
    draft.rule = "connector-binding-conflict"
    draft.headline = "two receive connectors on EX01 claim 0.0.0.0:587 for the same clients"
    draft.related = [
      scanner.label("\"0.0.0.0-255.255.255.255\"", "and open to every IPv4 client"),
      settings.label("\"0.0.0.0:587\"", "already bound here"),
    ]
    draft.fix.advice = ["give \"Scanner relay\" only its own clients (RemoteIPRanges), or a port of its own"]
    draft.sources = ["Microsoft, New-ReceiveConnector, -Bindings"]
    draft.notes = ["no automatic fix: only you know which of the two is meant"]
    return draft
  }

  static let samples = [settings, scanner]
}

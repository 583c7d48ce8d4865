import Testing

/// Settings that grow in one dimension.
struct Growth: CustomTestStringConvertible, Sendable {
  let name: String
  /// The settings with so many of what grows.
  let text: @Sendable (Int) -> String

  var testDescription: String { name }

  static let all = [
    servers, mailboxes, missingMailboxes, misspeltMailboxes, addresses, popSettings, certificates, domains, hosts,
    certificatesAndConnectors, connectors, ranges, bindings, services,
  ]

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined(separator: "\n") + "\n"
  }

  private static let servers = Growth(name: "servers") { count in
    "servers:\n"
      + lines(count) { number in
        """
          - server: EX\(number)
            exchangeVersion: 2019
            integrationMailbox: user\(number)@contoso.com
            services: [{ Name: MSExchangePOP3, Status: Stopped }, { Name: MSExchangeIMAP4, Status: Stopped }]
            popSettings: { LoginType: SecureLogin, X509CertificateName: mail.contoso.com }
            exchangeCertificates: [{ Subject: CN=mail.contoso.com, Services: [SMTP], NotAfter: 2027-01-01T00:00:00Z }]
            casMailboxes: [{ PrimarySmtpAddress: user\(number)@contoso.com, ServerName: EX\(number), PopEnabled: true }]
            receiveConnectors: [{ Name: A, Bindings: "0.0.0.0:25", RemoteIPRanges: 10.0.0.1, AuthMechanism: Integrated }]
        """
      }
  }

  private static let mailboxes = Growth(name: "mailboxes") { count in
    "integrationMailbox: user1\nexchangeVersion: 2019\nserver: EX01\ncasMailboxes:\n"
      + lines(count) { "  - { Alias: user\($0), Name: User \($0), ServerName: EX01, PopEnabled: true }" }
  }

  private static let missingMailboxes = Growth(name: "missing mailboxes") { count in
    "servers:\n" + lines(count) { "  - { server: EX\($0), integrationMailbox: other\($0) }" }
      + "casMailboxes:\n" + lines(count) { "  - { Alias: user\($0), PopEnabled: true }" }
  }

  private static let misspeltMailboxes = Growth(name: "misspelt mailboxes") { count in
    "servers:\n" + lines(count) { "  - { server: EX\($0), integrationMailbox: usr\($0)@contoso.com }" }
      + "casMailboxes:\n" + lines(count) { "  - { PrimarySmtpAddress: user\($0)@contoso.com }" }
  }

  private static let addresses = Growth(name: "addresses of one mailbox") { count in
    let addresses = (0..<count).map { "'smtp:a\($0)@contoso.com'" }.joined(separator: ", ")
    return "servers:\n" + lines(count) { "  - { server: EX\($0), integrationMailbox: a\($0)@contoso.com }" }
      + "casMailboxes:\n  - { PrimarySmtpAddress: user@contoso.com, EmailAddresses: [\(addresses)] }\n"
  }

  private static let popSettings = Growth(name: "POP settings of a server without a name") { count in
    lines(count) { number in
      "- { MessageRetrievalSortOrder: Ascending, LoginType: SecureLogin, X509CertificateName: mail\(number).contoso.com, "
        + "Banner: \(number) }"
    }
      + lines(count) { "- { Thumbprint: '\($0)', Subject: CN=mail\($0), Services: SMTP, HasPrivateKey: true }" }
  }

  private static let certificates = Growth(name: "certificates") { count in
    "server: EX01\npopSettings: { LoginType: SecureLogin }\nexchangeCertificates:\n"
      + lines(count) { number in
        "  - { Thumbprint: '\(number)', Subject: CN=mail\(number / 2), Issuer: CN=mail\(number / 2), NotAfter: 2026-11-05T00:00:00Z }"
      }
  }

  private static let domains = Growth(name: "domains of one certificate") { count in
    let domains = (0..<count).map { "mail\($0).contoso.com" }.joined(separator: ", ")
    return "server: EX01\npopSettings: { LoginType: SecureLogin, X509CertificateName: a.contoso.com }\n"
      + "exchangeCertificates: [{ Thumbprint: 'A', CertificateDomains: [\(domains)], Services: SMTP, HasPrivateKey: true }]\n"
  }

  private static let hosts = Growth(name: "wildcards") { count in
    "server: EX01\npopSettings: { LoginType: SecureLogin, X509CertificateName: a.contoso.com }\nexchangeCertificates:\n"
      + lines(count) { "  - { Thumbprint: '\($0)', Subject: CN=*.c\($0).com, Services: SMTP, HasPrivateKey: true }" }
  }

  private static let certificatesAndConnectors = Growth(name: "certificates and connectors") { count in
    "server: EX01\nexchangeCertificates:\n"
      + lines(count) { "  - { Thumbprint: '\($0)', IsSelfSigned: false, Services: SMTP, RootCAType: Registry }" }
      + "receiveConnectors:\n" + lines(count) { "  - { Name: A\($0), TlsDomainCapabilities: [] }" }
  }

  private static let connectors = Growth(name: "connectors") { count in
    "server: EX01\nexchangeVersion: 2019\nreceiveConnectors:\n"
      + lines(count) { number in
        "  - { Name: A\(number), Bindings: '0.0.0.0:25', RemoteIPRanges: '10.0.\(number / 256).\(number % 256)', "
          + "AuthMechanism: [ExternalAuthoritative, Integrated], PermissionGroups: AnonymousUsers }"
      }
  }

  private static let ranges = Growth(name: "ranges of some connectors") { count in
    let ranges = (0..<count).map { "10.0.\($0 / 256).\($0 % 256)" }.joined(separator: ", ")
    return "server: EX01\nreceiveConnectors:\n"
      + lines(10) { "  - { Name: A\($0), Bindings: '0.0.0.0:25', RemoteIPRanges: [\(ranges), 10.1.0.\($0)] }" }
  }

  private static let bindings = Growth(name: "bindings and ranges of some connectors") { count in
    let ranges = (0..<count).map { "10.0.\($0 / 256).\($0 % 256)" }.joined(separator: ", ")
    let bindings = (0..<(count / 16)).map { "'0.0.0.0:\($0 + 1)'" }.joined(separator: ", ")
    return "server: EX01\nreceiveConnectors:\n"
      + lines(10) { "  - { Name: A\($0), Bindings: [\(bindings)], RemoteIPRanges: [\(ranges)] }" }
  }

  private static let services = Growth(name: "services") { count in
    "server: EX01\nservesPOP: true\nexchangeVersion: 2019\nservices:\n"
      + lines(count) { number in
        "  - { Name: \(["MSExchangePOP3", "MSExchangePOP3BE", "W3SVC"][number % 3]), DisplayName: S\(number), "
          + "Status: Stopped, StartType: Manual }"
      }
  }
}

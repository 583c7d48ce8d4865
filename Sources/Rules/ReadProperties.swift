extension Exchange {
  /// The properties that searches, scopes and selectors in Swift read, by kind; a test compares them with what is read.
  static let reads: [String: [String]] = [
    "ReceiveConnector": [
      "AuthMechanism", "Bindings", "Enabled", "ExtendedProtectionPolicy", "PermissionGroups", "RemoteIPRanges",
      "TlsCertificateName", "TlsDomainCapabilities", "TransportRole",
    ],
    "PopSettings": ["LoginType", "SSLBindings", "X509CertificateName"],
    "ExchangeCertificate": [
      "CertificateDomains", "HasPrivateKey", "IsSelfSigned", "Issuer", "NotAfter", "NotBefore", "RootCAType",
      "Services",
      "Status", "Subject",
    ],
    "ExchangeServer": [
      "IsClientAccessServer", "IsEdgeServer", "IsHubTransportServer", "IsMailboxServer",
    ],
    "Service": ["StartType", "Status"],
    "CASMailbox": [
      "Alias", "DisplayName", "EmailAddresses", "PopEnabled", "PrimarySmtpAddress", "SamAccountName", "ServerName",
    ],
  ]
}

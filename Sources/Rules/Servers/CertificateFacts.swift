import Linter

/// What the input says of a certificate.
struct CertificateFacts {
  let certificate: Object

  /// Whether a service of Exchange has the certificate.
  var isAssigned: Truth {
    guard case .members(let services) = certificate.value("Services") else { return .unknown }
    if services.bits & ~nobody != 0 { return .holds }
    return services.isComplete ? .fails : .unknown
  }

  /// The services of the certificate, as bits; `nil` where they are not known in full.
  var services: UInt64? {
    guard case .members(let services) = certificate.value("Services"), services.isComplete else { return nil }
    return services.bits & ~nobody
  }

  /// The bit of the member `None`.
  private var nobody: UInt64 {
    let members = certificate.kind.slot("Services").map { certificate.kind.properties[$0].members } ?? []
    return members.firstIndex { $0.number == 0 }.map { 1 << UInt64($0) } ?? 0
  }

  /// Whether the certificate is its own issuer.
  var isSelfIssued: Truth {
    let said = certificate.boolean("IsSelfSigned")
    guard said == .unknown else { return said }
    guard let subject = certificate.text("Subject"), let issuer = certificate.text("Issuer") else { return .unknown }
    return Truth(subject.trimmed.equalsIgnoringCase(issuer.trimmed))
  }

  /// Whether Exchange made the certificate for itself: its own issuer, with a common name, and not that of Web Management.
  ///
  /// Source: Microsoft, Digital certificates and encryption in Exchange Server: the certificates that Setup makes.
  var isMadeByExchange: Bool {
    isSelfIssued == .holds && commonName != nil && !isOfWebManagement
  }

  /// Whether Windows made the certificate for Web Management when Setup ran, as `CN=WMSvc-EX01` or `CN=WMSvc-SHA2-EX01`.
  var isOfWebManagement: Bool {
    commonName?.name.prefix(6).equalsIgnoringCase("WMSvc-") ?? false
  }

  /// Whether servers prove with the certificate who they are, in OAuth.
  var isForOAuth: Bool {
    commonName?.name.equalsIgnoringCase("Microsoft Exchange Server Auth Certificate") ?? false
  }

  /// Whether the certificate is for federation, as the wizard makes it.
  var isForFederation: Bool {
    commonName?.name.equalsIgnoringCase("Federation") ?? false
  }

  /// Whether the certificate is for localhost, and so for no server.
  var isForLocalhost: Bool {
    commonName?.name.equalsIgnoringCase("localhost") ?? false
  }

  private var commonName: CommonName? { certificate.text("Subject").flatMap { CommonName($0) } }

  /// Whether the certificate is in date on a day, and nothing tells that a server cannot use it.
  func isUsable(on day: UTCDate) -> Bool {
    guard let end = dates("NotAfter"), end.lowerBound >= day else { return false }
    let hasBegun = dates("NotBefore").map { $0.lowerBound <= day } ?? true
    return hasBegun && certificate.isRejected != .holds && certificate.boolean("HasPrivateKey") != .fails
  }

  /// The names that the certificate is for, in small letters.
  var names: [String] {
    var names = commonName.map { [$0.name] } ?? []
    if case .list(let list) = certificate.value("CertificateDomains") {
      names += list.elements.compactMap { if case .text(let name) = $0.value { name.trimmed } else { nil } }
    }
    return names.map { String(decoding: $0, as: UTF8.self).lowercased() }
  }

  /// The certificate in words: its subject, else a name of it.
  var title: String {
    let name = certificate.text("Subject").map { String(decoding: $0.prefix(120), as: UTF8.self) } ?? names.first
    return name.map { "\"\($0)\"" } ?? "this certificate"
  }

  /// The first and the last second that a date can mean: the same, but where day and month cannot be told apart.
  func dates(_ property: String) -> ClosedRange<UTCDate>? {
    switch certificate.value(property) {
    case .date(let date): return date...date
    case .unknown(.ambiguous):
      guard let slot = certificate.kind.slot(property), let node = certificate.valueNode(slot) else { return nil }
      let text = certificate.tree(of: slot).text(node)
      guard case .date(let first) = UTCDate.read(text, order: .dayFirst),
        case .date(let second) = UTCDate.read(text, order: .monthFirst)
      else { return nil }
      return min(first, second)...max(first, second)
    default: return nil
    }
  }
}

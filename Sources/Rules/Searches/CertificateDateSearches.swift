package import Linter

extension Search {
  /// Certificates in use whose last day has passed.
  ///
  /// Source: catalogue, I01. Where the input has no services, those that Exchange made itself count as used.
  package static let certificateExpired = Search("certificate-expired") { context in
    CertificateDates(context).checks { $0.expired($1) }
  }

  /// Certificates in use that soon expire.
  ///
  /// Source: catalogue, I02: 60 and 30 days, as HealthChecker has it; of a short-lived one a third and a sixth of its life.
  package static let certificateExpiring = Search("certificate-expiring") { context in
    CertificateDates(context).checks { $0.expiring($1) }
  }
}

private struct CertificateDates {
  private let context: CheckContext
  private let certificates: [Object]
  /// Those in date today, and those that are so for a while.
  private let successors, lasting: CertificateSuccessors
  /// The issuers and subjects that connectors name, in small letters.
  private let named: Set<String>

  init(_ context: CheckContext) {
    let inventory = context.inventory
    self.context = context
    certificates = inventory.objects(inventory.kind("ExchangeCertificate").id)
    let soon = context.today.advanced(byDays: 60)
    let others = Self.withThoseThatEnd(before: soon, certificates)
    successors = CertificateSuccessors(others, inDateOn: context.today)
    lasting = CertificateSuccessors(others, inDateOn: soon)
    named = certificates.isEmpty ? [] : Self.named(inventory)
  }

  /// The certificates of servers of which one ends before a day: only there does anybody ask for others.
  private static func withThoseThatEnd(before day: UTCDate, _ certificates: [Object]) -> [Object] {
    let ending = certificates.filter { certificate in
      CertificateFacts(certificate: certificate).dates("NotAfter").map { $0.lowerBound < day } ?? false
    }
    let servers = Set(ending.map { $0.server?.id.index ?? -1 })
    return certificates.filter { servers.contains($0.server?.id.index ?? -1) }
  }

  private static func named(_ inventory: Inventory) -> Set<String> {
    Set(
      inventory.objects(inventory.kind("ReceiveConnector").id).compactMap { connector in
        connector.text("TlsCertificateName").flatMap { CertificateName($0) }.map { key($0.issuer, $0.subject) }
      })
  }

  private static func key(_ issuer: Bytes, _ subject: Bytes) -> String {
    String(decoding: issuer + Array("<S>".utf8) + subject, as: UTF8.self).lowercased()
  }

  func checks(_ check: (CertificateDates, CertificateFacts) -> Check) -> [Check] {
    certificates.map { check(self, CertificateFacts(certificate: $0)) } + context.absences("ExchangeCertificate")
  }

  /// Whether anything needs the certificate.
  private func isUsed(_ facts: CertificateFacts) -> Truth {
    if !named.isEmpty, let issuer = facts.certificate.text("Issuer"), let subject = facts.certificate.text("Subject"),
      named.contains(Self.key(issuer.trimmed, subject.trimmed))
    {
      return .holds
    }
    return facts.isAssigned
  }

  func expired(_ facts: CertificateFacts) -> Check {
    let isUsed = isUsed(facts)
    guard isUsed != .fails else { return .notApplicable }
    guard let end = facts.dates("NotAfter") else { return .notChecked(facts.certificate.whyUnknown("NotAfter")) }
    guard end.lowerBound < context.today else { return .passed }
    guard end.upperBound < context.today else { return .notChecked(facts.certificate.whyUnknown("NotAfter")) }
    var match = match(facts, end)
    if successors.replace(facts) {
      match.variant = "leftover"
    } else if isUsed == .unknown, !facts.isMadeByExchange {
      match.variant = "services-unknown"
    }
    return .failed(match)
  }

  func expiring(_ facts: CertificateFacts) -> Check {
    switch isUsed(facts) {
    case .fails: return .notApplicable
    case .unknown where !facts.isMadeByExchange: return .notChecked(facts.certificate.whyUnknown("Services"))
    case .unknown, .holds: break
    }
    guard let end = facts.dates("NotAfter"), end.lowerBound == end.upperBound else {
      return .notChecked(facts.certificate.whyUnknown("NotAfter"))
    }
    guard end.upperBound >= context.today else { return .notApplicable }
    let left = end.upperBound.days - context.today.days
    let limits = limits(facts, end.upperBound)
    guard left < limits.warning else { return .passed }
    guard !lasting.replace(facts) else { return .notApplicable }
    var match = match(facts, end)
    match.values["days"] = left == 1 ? "1 day" : "\(left) days"
    if left < limits.error { match.variant = "soon" }
    return .failed(match)
  }

  /// How many days must be left.
  private func limits(_ facts: CertificateFacts, _ end: UTCDate) -> (warning: Int, error: Int) {
    guard let start = facts.dates("NotBefore") else { return (60, 30) }
    let life = end.days - start.lowerBound.days
    return (1...100).contains(life) ? ((life + 2) / 3, (life + 5) / 6) : (60, 30)
  }

  private func match(_ facts: CertificateFacts, _ end: ClosedRange<UTCDate>) -> Match {
    let certificate = facts.certificate
    var match = Match(at: certificate.place("NotAfter") ?? certificate.place)
    match.object = certificate
    match.server = certificate.server
    match.property = certificate.kind.slot("NotAfter")
    match.found = certificate.kind.slot("NotAfter").map(certificate.foundText)
    match.values["certificate"] = facts.title
    match.values["date"] =
      end.lowerBound == end.upperBound ? end.upperBound.description : match.found ?? end.upperBound.description
    return match
  }
}

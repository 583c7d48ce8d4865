import Linter

/// The certificates in date on a day, by server and name, to tell which others are leftovers.
///
/// An assignment cannot be taken from a certificate: the old one keeps its services until it is deleted.
///
/// Source: Microsoft, Assign certificates to Exchange Server services.
struct CertificateSuccessors {
  /// The services of those in date that are for a name, by server; behind the servers, of those that belong to none.
  private var services: [[String: UInt64]]
  /// The same of those that are their own issuers, which replace no other.
  private var selfIssued: [[String: UInt64]]

  init(_ certificates: [Object], inDateOn day: UTCDate) {
    services = Array(repeating: [:], count: (certificates.first?.inventory.servers.count ?? 0) + 1)
    selfIssued = services
    for certificate in certificates {
      let facts = CertificateFacts(certificate: certificate)
      guard facts.isUsable(on: day) else { continue }
      let place = place(of: certificate)
      for name in facts.names {
        selfIssued[place][name, default: 0] |= facts.services ?? 0
        if facts.isSelfIssued != .holds { services[place][name, default: 0] |= facts.services ?? 0 }
      }
    }
  }

  /// Whether others in date serve every name of a certificate, for each of its services; of the certificates for OAuth and for
  /// federation, the configuration decides which is in use, and not the name.
  ///
  /// Source: Microsoft, Maintain (including renewing) the OAuth certificate; Configure a federation trust.
  func replace(_ facts: CertificateFacts) -> Bool {
    guard let needed = facts.services, !facts.isForOAuth, !facts.isForFederation else { return false }
    let names = facts.names
    let services = (facts.isSelfIssued == .holds ? selfIssued : services)[place(of: facts.certificate)]
    return !names.isEmpty
      && names.allSatisfy { name in
        let found = [name, wildcard(for: name)].compactMap { services[$0] }
        return !found.isEmpty && needed & ~found.reduce(0, |) == 0
      }
  }

  private func place(of certificate: Object) -> Int {
    certificate.server?.id.index ?? services.count - 1
  }

  private func wildcard(for name: String) -> String {
    "*." + (name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first ?? "")
  }
}

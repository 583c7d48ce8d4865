package import Linter

extension Search {
  /// Servers whose list of certificates lacks the one for OAuth, though it has that of Web Management.
  ///
  /// A list without that is one that somebody chose, and not all that the server has.
  ///
  /// Source: Microsoft, Digital certificates and encryption in Exchange Server: the certificates that Setup makes.
  package static let authCertificateMissing = Search("auth-certificate-missing") { context in
    context.inventory.servers.compactMap { context.authCertificateCheck($0) } + context.absences("ExchangeCertificate")
  }
}

extension CheckContext {
  /// - Returns: `nil` where the server has no certificates in the input.
  fileprivate func authCertificateCheck(_ server: Server) -> Check? {
    let kind = inventory.kind("ExchangeCertificate").id
    let certificates = inventory.objects(kind, of: server.id).map { CertificateFacts(certificate: $0) }
    guard !certificates.isEmpty else { return nil }
    guard inventory.isVersion("2010", server) != .holds, Exchange.isEdge(server, inventory) != .holds,
      certificates.contains(where: \.isOfWebManagement)
    else { return .notApplicable }
    if certificates.contains(where: \.isForOAuth) { return .passed }
    guard certificates.allSatisfy({ $0.certificate.text("Subject") != nil }) else {
      return .notChecked("no Subject in the input")
    }
    guard inventory.presence(kind, of: server.id) == .complete else {
      return .notChecked("exchangeCertificates is cut short")
    }
    var match = Match(at: inventory.sectionPlace(kind, of: server.id) ?? server.place)
    match.server = server
    return .failed(match)
  }
}

package import Linter

extension Search {
  /// Certificates for SMTP whose CA is trusted through the registry alone, unless the server is known not to be hybrid.
  package static let certificateRootNotPublic = Search("certificate-root-not-public") { context in
    let inventory = context.inventory
    var isKnownNotHybrid: [Int: Bool] = [:]
    return inventory.objects(inventory.kind("ExchangeCertificate").id).map { certificate in
      let facts = CertificateFacts(certificate: certificate)
      let isMeant = Truth.all([!facts.isSelfIssued, certificate.has("SMTP", "Services")])
      switch (isMeant, certificate.has("Registry", "RootCAType")) {
      case (.fails, _): return .notApplicable
      case (_, .fails): return .passed
      case (.unknown, _): return .notChecked(certificate.whyUnknown("Services", "IsSelfSigned"))
      case (.holds, .unknown): return .notChecked(certificate.whyUnknown("RootCAType"))
      case (.holds, .holds): break
      }
      let server = certificate.server?.id.index ?? -1
      let isNotHybrid = isKnownNotHybrid[server] ?? context.isKnownNotHybrid(certificate.server)
      isKnownNotHybrid[server] = isNotHybrid
      guard !isNotHybrid else { return .notApplicable }
      var match = Match(at: certificate.place("RootCAType") ?? certificate.place)
      match.object = certificate
      match.server = certificate.server
      match.property = certificate.kind.slot("RootCAType")
      match.found = match.property.map(certificate.foundText)
      match.values["certificate"] = facts.title
      return .failed(match)
    } + context.absences("ExchangeCertificate")
  }
}

extension CheckContext {
  /// Whether the connectors of a server show that it takes no mail from Exchange Online as internal.
  ///
  /// Source: Microsoft, Set-ReceiveConnector, -TlsDomainCapabilities: for hybrid deployments only.
  fileprivate func isKnownNotHybrid(_ server: Server?) -> Bool {
    guard case .complete = inventory.presence("ReceiveConnector", of: server?.id) else { return false }
    return inventory.objects("ReceiveConnector", of: server?.id).allSatisfy { connector in
      guard case .list(let list) = connector.value("TlsDomainCapabilities") else { return false }
      return list.elements.isEmpty && list.isComplete
    }
  }

  /// One check for each server whose objects of a kind are not in the input.
  func absences(_ kind: String) -> [Check] {
    guard !inventory.servers.isEmpty else { return [.notChecked(inventory.absence(kind, of: nil))] }
    return inventory.servers.compactMap { server in
      guard case .absent = inventory.presence(kind, of: server.id) else { return nil }
      return .notChecked(inventory.absence(kind, of: server.id))
    }
  }
}

package import Linter

extension Search {
  /// Self-signed certificates of which the input does not tell the services, so that clients may meet them.
  ///
  /// Those for OAuth, federation and Web Management are self-signed by design, and no client meets them; one that has
  /// expired, or is for localhost, has a finding of its own.
  ///
  /// Source: catalogue, I08.
  package static let certificateSelfSigned = Search("certificate-self-signed") { context in
    let inventory = context.inventory
    return inventory.objects(inventory.kind("ExchangeCertificate").id).map { certificate in
      let facts = CertificateFacts(certificate: certificate)
      switch facts.isSelfIssued {
      case .fails: return .passed
      case .unknown: return .notChecked(certificate.whyUnknown("IsSelfSigned", "Issuer"))
      case .holds: break
      }
      guard facts.isAssigned == .unknown, facts.isMadeByExchange, !facts.isForOAuth, !facts.isForFederation,
        !facts.isForLocalhost
      else { return .notApplicable }
      if let end = facts.dates("NotAfter"), end.upperBound < context.today { return .notApplicable }
      var match = Match(at: certificate.place("Subject") ?? certificate.place)
      match.object = certificate
      match.server = certificate.server
      match.property = certificate.kind.slot("Subject")
      match.found = match.property.map(certificate.foundText)
      match.values["certificate"] = facts.title
      return .failed(match)
    } + context.absences("ExchangeCertificate")
  }
}

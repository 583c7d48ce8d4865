package import Linter

extension Search {
  /// POP settings that need a certificate on a server whose certificates are all unusable for POP.
  package static let popSecureLoginWithoutCertificate = Search("pop-secure-login-without-certificate") { context in
    let inventory = context.inventory
    return inventory.servers.flatMap { context.certificateChecks($0) }
      + inventory.objects("PopSettings", of: nil).map { _ in
        .notChecked("the input does not tell the server")
      }
  }
}

extension CheckContext {
  fileprivate func certificateChecks(_ server: Server) -> [Check] {
    let settings = inventory.objects("PopSettings", of: server.id)
    guard !settings.isEmpty else { return [] }
    guard answer(.mayServePOP, server).truth == .holds else { return settings.map { _ in .notApplicable } }
    let certificates = POPCertificates(of: server, inventory, on: today)
    return settings.map { settings in
      switch settings.needsCertificate {
      case .fails: return .notApplicable
      case .unknown: return .notChecked(settings.whyUnknown("LoginType", "SSLBindings"))
      case .holds: return certificateCheck(settings, server, certificates)
      }
    }
  }

  private func certificateCheck(_ settings: Object, _ server: Server, _ certificates: POPCertificates) -> Check {
    let verdict = certificates.serve(settings.text("X509CertificateName"))
    switch (verdict, inventory.presence("ExchangeCertificate", of: server.id)) {
    case (_, .absent): return .notChecked(inventory.absence("ExchangeCertificate", of: server.id))
    case (.holds, _): return .passed
    case (.fails, .complete): return .failed(noCertificate(settings, server, certificates.all))
    case (.fails, .partial): return .notChecked("exchangeCertificates is cut short")
    case (.unknown, _): return .notChecked("what the input has of the certificates does not tell")
    }
  }

  private func noCertificate(_ settings: Object, _ server: Server, _ certificates: [Object]) -> Match {
    let isLogin = settings.has("SecureLogin", "LoginType") == .holds
    let property = isLogin ? "LoginType" : "SSLBindings"
    var match = Match(at: settings.place(property) ?? settings.place)
    match.server = server
    match.object = settings
    match.property = settings.kind.slot(property)
    match.label = "needs a certificate that POP can use"
    match.values["reason"] =
      certificates.isEmpty ? "the server has no certificate" : "POP can use none of its certificates"
    match.related = certificates.prefix(8).map { Label($0.place, $0.unfitness(on: today)) }
    return match
  }
}

extension Object {
  fileprivate var needsCertificate: Truth {
    var hasTLSBinding = Truth.unknown
    if case .list(let list) = value("SSLBindings") {
      hasTLSBinding = !list.elements.isEmpty ? .holds : list.isComplete ? .fails : .unknown
    }
    return Truth.any([has("SecureLogin", "LoginType"), hasTLSBinding])
  }

  /// Why a certificate cannot serve POP, for a label.
  fileprivate func unfitness(on today: UTCDate) -> String {
    if isInDate(today) == .fails { return "not in date" }
    if boolean("HasPrivateKey") == .fails { return "has no private key" }
    if isRejected == .holds { return "its status rules it out" }
    return "not assigned to POP, and not for X509CertificateName"
  }
}

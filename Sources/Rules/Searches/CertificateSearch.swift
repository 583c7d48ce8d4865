package import Linter

extension Search {
  /// POP settings that need a certificate on a server whose certificates are all unusable for POP.
  package static let popSecureLoginWithoutCertificate = Search("pop-secure-login-without-certificate") { context in
    let inventory = context.inventory
    return inventory.objects(inventory.kind("PopSettings").id).map { settings in
      guard let server = settings.server else { return .notChecked("the input does not tell the server") }
      guard context.answer(.mayServePOP, server).truth == .holds else { return .notApplicable }
      switch settings.needsCertificate {
      case .fails: return .notApplicable
      case .unknown: return .notChecked("no LoginType and no SSLBindings in the input")
      case .holds: return context.certificateCheck(settings, server)
      }
    }
  }
}

extension CheckContext {
  fileprivate func certificateCheck(_ settings: Object, _ server: Server) -> Check {
    let certificates = inventory.objects("ExchangeCertificate", of: server.id)
    let name = settings.text("X509CertificateName")
    let verdict = Truth.any(certificates.map { $0.servesPOP(name: name, on: today) })
    switch (verdict, inventory.presence("ExchangeCertificate", of: server.id)) {
    case (_, .absent): return .notChecked(inventory.absence("ExchangeCertificate", of: server.id))
    case (.holds, _): return .passed
    case (.fails, .complete): return .failed(noCertificate(settings, server, certificates))
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

  /// Whether a certificate can serve POP: in date, with its key, not rejected, and assigned to POP or for the right name.
  ///
  /// Assigning a certificate needs its private key, so one that POP has is taken to have it.
  ///
  /// Source: Microsoft, Configure authentication for POP3; Enable-ExchangeCertificate.
  fileprivate func servesPOP(name: Bytes?, on today: UTCDate) -> Truth {
    let isAssigned = has("POP", "Services")
    let key = boolean("HasPrivateKey")
    let covers = name.map(covers) ?? .unknown
    return Truth.all([
      isInDate(today), isAssigned == .holds && key == .unknown ? .holds : key, !isRejected,
      Truth.any([isAssigned, covers]),
    ])
  }

  private func isInDate(_ today: UTCDate) -> Truth {
    if case .date(let start) = value("NotBefore"), start > today { return .fails }
    guard case .date(let end) = value("NotAfter") else { return .unknown }
    return Truth(end >= today)
  }

  /// Whether the status rules the certificate out; a failed revocation check does not.
  private var isRejected: Truth {
    guard case .members = value("Status") else { return .fails }
    return Truth.any(["DateInvalid", "Invalid", "Revoked", "PendingRequest"].map { has($0, "Status") })
  }

  /// Whether a certificate is for a name: its common name, or one of its domains; `*` stands for one label.
  private func covers(_ name: Bytes) -> Truth {
    if let subject = text("Subject"), let common = CommonName(subject), common.covers(name) { return .holds }
    guard case .list(let list) = value("CertificateDomains") else { return .unknown }
    let isCovered = list.elements.contains { element in
      if case .text(let domain) = element.value { CommonName(name: domain).covers(name) } else { false }
    }
    return isCovered ? .holds : list.isComplete ? .fails : .unknown
  }

  /// Why a certificate cannot serve POP, for a label.
  fileprivate func unfitness(on today: UTCDate) -> String {
    if isInDate(today) == .fails { return "not in date" }
    if boolean("HasPrivateKey") == .fails { return "has no private key" }
    if isRejected == .holds { return "its status rules it out" }
    return "not assigned to POP, and not for X509CertificateName"
  }
}

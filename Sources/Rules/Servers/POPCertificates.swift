import Linter

/// Which certificates of one server can serve POP: in date, with their key, not rejected, and assigned to POP or for the right name.
///
/// Source: Microsoft, Configure authentication for POP3; Enable-ExchangeCertificate.
struct POPCertificates {
  let all: [Object]
  /// Whether one can, where the name is not known, and where it is none of theirs.
  private var withoutName = Truth.fails
  private var forOtherName = Truth.fails
  /// The names that they are for: `*.contoso.com` is for every host with one more label.
  private var names: NameIndex
  /// Whether one can that is for a name, by the number of the name.
  private var forName: [Truth] = []

  init(of server: Server, _ inventory: Inventory, on today: UTCDate) {
    all = inventory.objects("ExchangeCertificate", of: server.id)
    names = NameIndex(inventory)
    for certificate in all { add(certificate, today) }
  }

  private mutating func add(_ certificate: Object, _ today: UTCDate) {
    let isSound = certificate.isSound(on: today)
    let isAssigned = certificate.has("POP", "Services")
    let (hostNames, areAll) = certificate.hostNames
    let isForOther = Truth.any([isAssigned, areAll ? .fails : .unknown])
    withoutName = Truth.any([withoutName, Truth.all([isSound, Truth.any([isAssigned, .unknown])])])
    forOtherName = Truth.any([forOtherName, Truth.all([isSound, isForOther])])
    for name in hostNames {
      let number = names.insert(name)
      if number == forName.count { forName.append(.fails) }
      forName[number] = Truth.any([forName[number], isSound])
    }
  }

  /// Whether one of them can serve POP under a name; `nil` where it is not known.
  func serve(_ name: Bytes?) -> Truth {
    guard let name else { return withoutName }
    let wildcard = name.split(atFirst: UInt8(ascii: ".")).flatMap { $0.head.isEmpty ? nil : Array("*.".utf8) + $0.tail }
    let numbers = [name, wildcard.map { $0[...] }].compactMap { $0.flatMap(names.number) }
    return Truth.any([forOtherName] + numbers.map { forName[$0] })
  }
}

extension Object {
  /// Whether a certificate is in date, with its key, and not rejected.
  ///
  /// Assigning a certificate needs its private key, so one that POP has is taken to have it.
  fileprivate func isSound(on today: UTCDate) -> Truth {
    let key = boolean("HasPrivateKey")
    let hasKey = key == .unknown && has("POP", "Services") == .holds ? .holds : key
    return Truth.all([isInDate(today), hasKey, !isRejected])
  }

  /// The names of hosts that a certificate is for, a wildcard as it is written, and whether those are all.
  fileprivate var hostNames: (names: [Bytes], areAll: Bool) {
    let common = text("Subject").flatMap { CommonName($0) }.map { [$0.name] } ?? []
    guard case .list(let list) = value("CertificateDomains") else { return (common, false) }
    let domains = list.elements.compactMap { element in
      if case .text(let domain) = element.value { CommonName(name: domain).name } else { nil }
    }
    return (common + domains, list.isComplete)
  }

  /// Whether a certificate can be used on a day, as far as its dates tell.
  func isInDate(_ today: UTCDate) -> Truth {
    if case .date(let start) = value("NotBefore"), start > today { return .fails }
    guard case .date(let end) = value("NotAfter") else { return .unknown }
    return Truth(end >= today)
  }

  /// Whether the status rules a certificate out; a failed revocation check does not.
  var isRejected: Truth {
    guard case .members = value("Status") else { return .fails }
    return Truth.any(["DateInvalid", "Invalid", "Revoked", "PendingRequest"].map { has($0, "Status") })
  }
}

import Linter

/// Names of mailboxes, to find the mailboxes that have them.
///
/// Source: catalogue, E02: names are compared with every name, address and alias, without regard to case.
struct MailboxNames {
  private var index: NameIndex
  /// Whether each of the names is an address.
  private let areAddresses: [Bool]
  private let hasAddress, hasOther: Bool
  /// What tells that a mailbox is another than the one of an address, and than that of another name.
  private let addresses, others: [Kind.Slot]
  private let all: [Kind.Slot]
  private let proxyAddresses: Kind.Slot?

  /// - Precondition: no name is given twice.
  init(_ names: [Bytes], _ inventory: Inventory) {
    let kind = inventory.kind("CASMailbox")
    index = NameIndex(inventory)
    for name in names { index.insert(name) }
    areAddresses = names.map { $0.contains(UInt8(ascii: "@")) }
    hasAddress = areAddresses.contains(true)
    hasOther = areAddresses.contains(false)
    addresses = ["PrimarySmtpAddress"].compactMap(kind.slot)
    others = ["Name", "Alias", "SamAccountName", "Identity"].compactMap(kind.slot)
    all = addresses + others + ["DisplayName"].compactMap(kind.slot)
    proxyAddresses = kind.slot("EmailAddresses")
  }

  /// Whether a mailbox has one of the names.
  func areOf(_ mailbox: Object) -> Truth {
    var isNamed = false
    forEachName(of: mailbox) { _ in isNamed = true }
    guard !isNamed else { return .holds }
    let isUnknown = hasAddress && hasNone(of: addresses, mailbox) || hasOther && hasNone(of: others, mailbox)
    return isUnknown ? .unknown : .fails
  }

  /// Whether some mailbox has each of the names, in their order.
  func areAmong(_ mailboxes: [Object]) -> [Truth] {
    guard !areAddresses.isEmpty else { return [] }
    var isThere = areAddresses.map { _ in false }
    var (lacksAddress, lacksOther) = (false, false)
    for mailbox in mailboxes {
      forEachName(of: mailbox) { isThere[$0] = true }
      lacksAddress = lacksAddress || hasNone(of: addresses, mailbox)
      lacksOther = lacksOther || hasNone(of: others, mailbox)
    }
    return zip(isThere, areAddresses).map { isThere, isAddress in
      isThere ? .holds : (isAddress ? lacksAddress : lacksOther) ? .unknown : .fails
    }
  }

  /// Calls with the number of each of the names that a mailbox has.
  private func forEachName(of mailbox: Object, _ body: (Int) -> Void) {
    for slot in all {
      let name = mailbox.text(slot)
      if !name.isEmpty, let number = index.number(of: name) { body(number) }
    }
    guard let proxyAddresses, case .list(let list) = mailbox.value(proxyAddresses) else { return }
    for case .text(let address) in list.elements.lazy.map(\.value) {
      let plain = address.split(atFirst: UInt8(ascii: ":"))?.tail ?? address
      if let number = index.number(of: plain) { body(number) }
    }
  }

  private func hasNone(of slots: [Kind.Slot], _ mailbox: Object) -> Bool {
    slots.allSatisfy { mailbox.text($0).isEmpty }
  }
}

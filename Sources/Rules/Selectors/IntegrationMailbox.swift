package import Linter

/// The mailbox that the integration reads over POP: what `integrationMailbox` names, else the only mailbox listed.
struct IntegrationMailbox {
  /// A name that the input gives, and where.
  struct Declaration {
    let name: Bytes
    let place: Span
  }

  let declarations: [Declaration]
  /// Whether a mailbox is the one that is meant.
  let selects: @Sendable (Object) -> Truth
  /// The mailboxes that are meant for certain.
  let selected: [Object]

  init(_ inventory: Inventory) {
    let names = MailboxNames(inventory.kind("CASMailbox"))
    let mailboxes = inventory.objects(inventory.kind("CASMailbox").id)
    declarations = Self.declarations(inventory)
    let isOnly = mailboxes.count == 1 && inventory.presence("CASMailbox", of: nil) == .complete
    selects = { [declarations] mailbox in
      guard !declarations.isEmpty else { return isOnly ? .holds : .unknown }
      return Truth.any(declarations.map { names.contain($0.name, of: mailbox) })
    }
    selected = mailboxes.filter { [selects] in selects($0) == .holds }
  }

  /// Each mailbox that is named, once.
  private static func declarations(_ inventory: Inventory) -> [Declaration] {
    var known: Set<String> = []
    return inventory.objects(inventory.kind("Settings").id).compactMap { facts in
      guard let name = facts.text("integrationMailbox"), let place = facts.place("integrationMailbox"),
        known.insert(String(decoding: name.trimmed, as: UTF8.self).lowercased()).inserted
      else { return nil }
      return Declaration(name: name.trimmed, place: place)
    }
  }

  /// The place that names the mailbox, else the only mailbox itself.
  var place: Span? {
    declarations.first?.place ?? selected.first?.place
  }

  /// The servers where the mailboxes live, as far as they are in the input.
  var homes: Set<Server.ID> {
    let names = selected.compactMap { $0.text("ServerName").flatMap { ServerName($0) } }
    guard let inventory = selected.first?.inventory else { return [] }
    let named = { (isMeant: (ServerName) -> Bytes) in
      inventory.servers.filter { server in
        names.contains { name in server.name.map { isMeant(name).equalsIgnoringCase($0) } ?? false }
      }
    }
    let exact = named(\.text)
    return Set((exact.isEmpty ? named(\.short) : exact).map(\.id))
  }
}

/// The names of mailboxes, looked up once for many of them.
struct MailboxNames {
  private let all: [Kind.Slot]
  /// What is compared with an address, and with any other name.
  private let addresses, names: [Kind.Slot]
  private let proxyAddresses: [Kind.Slot]

  init(_ kind: Kind) {
    addresses = ["PrimarySmtpAddress"].compactMap(kind.slot)
    names = ["Name", "Alias", "SamAccountName", "Identity"].compactMap(kind.slot)
    all = addresses + names + ["DisplayName"].compactMap(kind.slot)
    proxyAddresses = ["EmailAddresses"].compactMap(kind.slot)
  }

  /// Whether a mailbox has a name, address or identity.
  ///
  /// Source: catalogue, E02: names are compared with every name, address and alias, without regard to case.
  func contain(_ name: Bytes, of mailbox: Object) -> Truth {
    let isNamed = !name.isEmpty && all.contains { mailbox.text($0).equalsIgnoringCase(name) }
    guard !isNamed, !hasProxyAddress(name, mailbox) else { return .holds }
    let comparable = name.contains(UInt8(ascii: "@")) ? addresses : names
    return comparable.contains { !mailbox.text($0).isEmpty } ? .fails : .unknown
  }

  private func hasProxyAddress(_ name: Bytes, _ mailbox: Object) -> Bool {
    proxyAddresses.contains { slot in
      guard case .list(let list) = mailbox.value(slot) else { return false }
      return list.elements.contains { element in
        guard case .text(let address) = element.value else { return false }
        let plain = address.split(atFirst: UInt8(ascii: ":"))?.tail ?? address
        return plain.equalsIgnoringCase(name)
      }
    }
  }
}

extension Selector {
  package static let integrationMailbox = Selector(
    "integration-mailbox", kind: "CASMailbox",
    body: .search { inventory in
      let mailbox = IntegrationMailbox(inventory)
      return mailbox.selects
    },
    reason: "several mailboxes are listed, and no integrationMailbox says which is meant")
}

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
    let mailboxes = inventory.objects(inventory.kind("CASMailbox").id)
    declarations = inventory.objects(inventory.kind("Settings").id).compactMap { facts in
      guard let name = facts.text("integrationMailbox"), let place = facts.place("integrationMailbox") else {
        return nil
      }
      return Declaration(name: name.trimmed, place: place)
    }
    let (declarations, count) = (declarations, mailboxes.count)
    selects = { mailbox in
      declarations.isEmpty ? (count == 1 ? .holds : .unknown) : Truth.any(declarations.map { mailbox.isNamed($0.name) })
    }
    selected = mailboxes.filter { [selects] in selects($0) == .holds }
  }

  /// The place that names the mailbox, else the only mailbox itself.
  var place: Span? {
    declarations.first?.place ?? selected.first?.place
  }

  /// The servers where the mailboxes live, as far as they are in the input.
  var homes: Set<Server.ID> {
    let names = selected.compactMap { $0.text("ServerName").flatMap { ServerName($0) } }
    guard let inventory = selected.first?.inventory else { return [] }
    return Set(
      inventory.servers.filter { server in
        names.contains { name in server.name.map { name.text.equalsIgnoringCase($0) } ?? false }
      }.map(\.id))
  }
}

extension Object {
  /// Whether a mailbox has a name, address or identity.
  ///
  /// Source: catalogue, E02: names are compared with every name, address and alias, without regard to case.
  func isNamed(_ name: Bytes) -> Truth {
    let isAddress = name.contains(UInt8(ascii: "@"))
    let names = ["PrimarySmtpAddress", "Identity", "Name", "Alias", "SamAccountName", "DisplayName"].compactMap {
      text($0)
    }
    if names.contains(where: { $0.equalsIgnoringCase(name) }) || hasProxyAddress(name) { return .holds }
    let comparable = isAddress ? ["PrimarySmtpAddress"] : ["Name", "Alias", "SamAccountName", "Identity"]
    return comparable.contains { text($0) != nil } ? .fails : .unknown
  }

  private func hasProxyAddress(_ name: Bytes) -> Bool {
    guard case .list(let list) = value("EmailAddresses") else { return false }
    return list.elements.contains { element in
      guard case .text(let address) = element.value else { return false }
      let plain = address.split(atFirst: UInt8(ascii: ":"))?.tail ?? address
      return plain.equalsIgnoringCase(name)
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

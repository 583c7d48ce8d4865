package import Linter

/// The mailbox that the integration reads over POP: what `integrationMailbox` names, else the only mailbox listed.
struct IntegrationMailbox {
  /// A name that the input gives, and where.
  struct Declaration {
    let name: Bytes
    let place: Span
  }

  let declarations: [Declaration]
  /// The mailboxes that the input lists.
  let listed: [Object]
  private let inventory: Inventory
  private let names: MailboxNames

  init(_ inventory: Inventory) {
    self.inventory = inventory
    declarations = Self.declarations(inventory)
    listed = inventory.objects(inventory.kind("CASMailbox").id)
    names = MailboxNames(declarations.map(\.name), inventory)
  }

  /// Whether a mailbox is the one that is meant.
  func selects(_ mailbox: Object) -> Truth {
    guard declarations.isEmpty else { return names.areOf(mailbox) }
    return listed.count == 1 && inventory.presence("CASMailbox", of: nil) == .complete ? .holds : .unknown
  }

  /// Whether some listed mailbox is the one of each declaration.
  ///
  /// - Complexity: O(*names of all mailboxes*).
  var areListed: [Truth] { names.areAmong(listed) }

  /// The mailboxes that are meant for certain.
  ///
  /// - Complexity: O(*names of all mailboxes*).
  private var selected: [Object] {
    concurrentMap(listed.count, chunkSize: 2_048) { range in listed[range].filter { selects($0) == .holds } }
      .flatMap { $0 }
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
    let exact = servers(named: names.map(\.text))
    return exact.isEmpty ? servers(named: names.map(\.short)) : exact
  }

  private func servers(named names: [Bytes]) -> Set<Server.ID> {
    var index = NameIndex(inventory)
    for name in names { index.insert(name) }
    let servers = inventory.servers.filter { server in
      server.name.flatMap { index.number(of: Array($0.utf8)[...]) } != nil
    }
    return Set(servers.map(\.id))
  }
}

extension Selector {
  package static let integrationMailbox = Selector(
    "integration-mailbox", kind: "CASMailbox",
    body: .search { inventory in
      let mailbox = IntegrationMailbox(inventory)
      return { mailbox.selects($0) }
    },
    reason: "nothing in the input tells for certain which of the mailboxes is meant")
}

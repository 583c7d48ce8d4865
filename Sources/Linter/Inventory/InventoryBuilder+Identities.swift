extension InventoryBuilder {
  /// Adds a property that the object does not have, from the first of its identifiers that tells it.
  ///
  /// Source: `Identity` of a receive connector prints `SERVER\Name`.
  mutating func derive(
    _ slot: Kind.Slot, from identifiers: [String], _ kind: Kind, _ node: Node.Index, _ first: Int, in tree: Tree
  ) {
    for name in identifiers {
      guard let value = identifier(name, kind, node, first, in: tree),
        let scalar = IdentifyingScalar(value, in: tree), let written = scalar.identity.writtenName,
        let own = scalar.identity.name
      else { continue }
      // In place: a copy for each object would cost the square of their number.
      if found == nil { found = TreeExtension(tree) }
      if let name = found?.append(own, under: value - 1, at: scalar.place(of: written)) { append(slot, name) }
      return
    }
  }

  /// Where the value of a property that identifies an object is used; nobody checks some of these properties.
  private func identifier(
    _ name: String, _ kind: Kind, _ node: Node.Index, _ first: Int, in tree: Tree
  ) -> Node.Index? {
    guard let slot = kind.slot(name) else {
      return tree.entries(node).first { tree.text($0.key).equalsIgnoringCase(name) }?.value
    }
    let value = field(slot, from: first).map { fields[$0].node }
    return value.flatMap { $0 >= 0 && !tree.isDerived($0) ? $0 : nil }
  }

  /// What tells the server of the object that is being read.
  func serverText(_ kind: Kind, _ node: Node.Index, _ first: Int, in tree: Tree) -> Bytes? {
    for slot in kind.server {
      guard let field = field(slot, from: first), fields[field].node >= 0,
        let text = serverText(fields[field].node, kind.properties[slot], in: tree)
      else { continue }
      return text
    }
    for name in kind.ignoredServer {
      guard let value = identifier(name, kind, node, first, in: tree), let node = tree.resolved(value) else { continue }
      let server =
        Self.identifiers.contains(name) ? IdentifyingScalar(value, in: tree)?.identity.server : tree.text(node).trimmed
      if let server, !server.isEmpty { return server }
    }
    return nil
  }

  /// Properties that name the object, and the server in it perhaps; others name the server alone.
  private static let identifiers = ["Identity", "Id", "DistinguishedName"]

  /// Whether an object tells its server by an expression that a script would have to run.
  func hasUnknownServer(_ kind: Kind, _ first: Int, in tree: Tree) -> Bool {
    kind.server.contains { slot in
      guard let field = field(slot, from: first), fields[field].node >= 0, !tree.isDerived(fields[field].node) else {
        return false
      }
      return tree[fields[field].node].flags.contains(.isUnresolved)
    }
  }

  private func serverText(_ value: Node.Index, _ property: Property, in tree: Tree) -> Bytes? {
    guard !tree.isDerived(value) else { return found?.text(value) }
    guard property.name != "Identity" else { return IdentifyingScalar(value, in: tree)?.identity.server }
    guard let node = tree.resolved(value) else { return nil }
    var reader = ValueReader(tree)
    guard case .text(let text) = reader.read(node, as: property), !text.isEmpty else { return nil }
    return text
  }
}

/// The text that identifies an object: a value, or what an export wrote of an object of the directory.
private struct IdentifyingScalar {
  let identity: DirectoryIdentity
  private let tree: Tree
  private let node: Node

  init?(_ value: Node.Index, in tree: Tree) {
    guard let value = tree.resolved(value) else { return nil }
    let reader = ValueReader(tree)
    let members = ["DistinguishedName", "Name"]
    let scalar = members.lazy.compactMap { reader.value(of: $0, in: value) }.first { tree[$0].kind == .scalar } ?? value
    guard tree[scalar].kind == .scalar, !tree.isNull(scalar) else { return nil }
    let text = tree.text(scalar)
    let lost = LostText(text)
    guard let told = lost == nil ? text : members.lazy.compactMap({ lost?.member($0) }).first else { return nil }
    identity = DirectoryIdentity(told)
    self.tree = tree
    node = tree[scalar]
  }

  /// Where a part of the text stands; the whole text where the source writes it in another way.
  func place(of part: Bytes) -> Range<Int> {
    guard node.flags.contains(.isRewritten) else { return part.indices }
    let written = node.textRange
    let head = written.dropFirst("CN=".utf8.count).prefix(part.count)
    for range in [written.suffix(part.count), head] where tree.source.text[range] == part { return range }
    return Int(node.start)..<Int(node.end)
  }
}

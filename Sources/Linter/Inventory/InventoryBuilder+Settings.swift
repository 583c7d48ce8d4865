extension InventoryBuilder {
  /// Reads a mapping with facts about a server and sections of its objects.
  ///
  /// - Parameter name: the server by the key above, where `servers:` is a mapping.
  mutating func readSettings(
    _ node: Node.Index, use: Node.Index, in tree: Tree, scope: ServerDirectory.Scope, name: Node.Index?
  ) {
    let facts = add(schema.settings.id, node, use: use, in: tree, scope: scope, isExported: false)
    nameServer(of: scope, facts, name, in: tree)
    for entry in tree.entries(node) {
      let key = tree.text(entry.key)
      guard let value = tree.resolved(entry.value) else { continue }
      if key.equalsIgnoringCase(SettingsKeys.servers) {
        readServers(value, in: tree)
      } else if let kind = schema.kind(ofSection: key), schema.settings.slots[key] == nil {
        readSection(kind, value, use: entry.value, key: entry.key, in: tree, scope: scope)
      }
    }
    if let slot = schema.settings.slot(IncompleteSections.key), let node = value(slot, of: facts, in: tree) {
      readIncompleteSections(node, in: tree, scope: scope)
    }
  }

  private mutating func nameServer(
    of scope: ServerDirectory.Scope, _ facts: Int, _ name: Node.Index?, in tree: Tree
  ) {
    let settings = schema.settings
    if let name { directory.name(scope, tree.text(name), at: tree.span(name)) }
    if let slot = settings.slot("server"), let node = value(slot, of: facts, in: tree), tree[node].kind == .scalar {
      if tree.isNull(node), !tree.text(node).isEmpty {
        directory.leaveNameless(scope, at: tree.span(node))
      } else {
        directory.name(scope, tree.text(node), at: tree.span(node))
      }
    }
    for key in ["exchangeVersion", "servesPOP"] {
      if let slot = settings.slot(key), let node = value(slot, of: facts, in: tree) {
        directory.needsServer(scope, at: tree.span(node))
      }
    }
  }

  private func value(_ slot: Kind.Slot, of record: Int, in tree: Tree) -> Node.Index? {
    guard let field = records[record].fields.first(where: { fields[Int($0)].slot == slot }) else { return nil }
    let node = fields[Int(field)].node
    return node >= 0 ? tree.resolved(node) : nil
  }

  private mutating func readServers(_ node: Node.Index, in tree: Tree) {
    switch tree[node].kind {
    case .sequence:
      for child in tree.children(node) {
        guard let server = tree.resolved(child), tree[server].kind == .mapping else {
          problems.append(Problem("wrong-type", at: tree.span(child), values: ["expected": "a server: `server: NAME`"]))
          continue
        }
        readSettings(server, use: child, in: tree, scope: directory.newScope(isExport: false), name: nil)
      }
    case .mapping:
      for entry in tree.entries(node) {
        guard let server = tree.resolved(entry.value), tree[server].kind == .mapping else {
          problems.append(
            Problem(
              "wrong-type", at: tree.span(entry.value), values: ["expected": "the facts and sections of a server"]))
          continue
        }
        readSettings(server, use: entry.value, in: tree, scope: directory.newScope(isExport: false), name: entry.key)
      }
    case .scalar, .alias:
      problems.append(Problem("wrong-type", at: tree.span(node), values: ["expected": "a list of servers"]))
    }
  }

  private mutating func readSection(
    _ kind: Kind.ID, _ node: Node.Index, use: Node.Index, key: Node.Index, in tree: Tree, scope: ServerDirectory.Scope
  ) {
    var isComplete = !tree[node].flags.contains(.isCut)
    switch tree[node].kind {
    case .scalar where tree.isNull(node): return
    case .mapping where !tree.isEmpty(node):
      guard resembles(kind, node, in: tree) else {
        skip(node, at: key, in: tree)
        return
      }
      add(kind, node, use: use, in: tree, scope: scope, isExported: tree.source.format.isAlwaysExported)
    case .mapping: break
    case .sequence:
      for child in tree.children(node) {
        if !readElement(kind, child, in: tree, scope: scope) { isComplete = false }
      }
      if tree.isEmpty(node), schema[kind].owner == .server { directory.needsServer(scope, at: tree.span(key)) }
    case .scalar, .alias:
      let expected = "a list of \(schema[kind].plural), each with its properties"
      problems.append(Problem("wrong-type", at: tree.span(node), values: ["expected": expected]))
      return
    }
    listings.append(Listing(kind: kind, scope: scope, isComplete: isComplete, place: tree.span(key)))
  }

  /// Reads one object of a section.
  ///
  /// - Returns: `false` where it is lost, so that nobody knows all objects of the section.
  private mutating func readElement(
    _ kind: Kind.ID, _ child: Node.Index, in tree: Tree, scope: ServerDirectory.Scope
  ) -> Bool {
    guard let node = tree.resolved(child) else { return false }
    guard tree[node].kind == .mapping else {
      let expected = "\(schema[kind].plural), each with its properties as `key: value`"
      problems.append(Problem("wrong-type", at: tree.span(child), values: ["expected": expected]))
      return false
    }
    guard resembles(kind, node, in: tree) else {
      skip(child, at: child, in: tree)
      return false
    }
    if node != child {
      borrowedNodeCount += Int(tree.next(node) - node)
      guard borrowedNodeCount <= tree.nodes.count * 4 + 10_000 else {
        tooManyAliases(child, in: tree)
        return false
      }
    }
    add(kind, node, use: child, in: tree, scope: scope, isExported: tree.source.format.isAlwaysExported)
    return true
  }

  /// Whether a mapping has a property of a kind, or a key that was meant as one.
  private mutating func resembles(_ kind: Kind.ID, _ node: Node.Index, in tree: Tree) -> Bool {
    let kind = schema[kind]
    for entry in tree.entries(node) {
      if keySlots.number(of: entry.key, in: tree, kind) != nil || tree.text(entry.key) == MergeKey.text { return true }
    }
    return tree.entries(node).contains { keyHints.hint(for: $0.key, in: tree, kind, schema) != nil }
  }

  private mutating func tooManyAliases(_ node: Node.Index, in tree: Tree) {
    guard problems.last?.rule != "alias-expansion-too-large" else { return }
    problems.append(Problem("alias-expansion-too-large", at: tree.span(node)))
  }
}

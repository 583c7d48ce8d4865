extension InventoryBuilder {
  /// Reads a mapping with facts about a server and sections of its objects.
  ///
  /// - Parameter name: the server by the key above, where `servers:` is a mapping.
  mutating func readSettings(
    _ node: Node.Index, use: Node.Index, in tree: Tree, scope: ServerDirectory.Scope, name: Node.Index?
  ) {
    let facts = add(schema.settings.id, node, use: use, in: tree, scope: scope, isExported: false)
    nameServer(of: scope, facts, name, in: tree)
    if tree[node].flags.contains(.isCut) { directory.keepApart(scope) }
    for entry in tree.entries(node) {
      readSettings(under: entry.key, entry.value, use: entry.value, in: tree, scope: scope)
    }
    if tree.hasMergeKey(node) {
      for entry in MergedEntries(of: node, in: tree).entries {
        readSettings(under: entry.key, entry.value, use: entry.use, in: tree, scope: scope)
      }
    }
    if let slot = schema.settings.slot(IncompleteSections.key), let node = value(slot, of: facts, in: tree) {
      readIncompleteSections(node, in: tree, scope: scope)
    }
  }

  /// Reads a section, or servers, under a key of a settings mapping.
  private mutating func readSettings(
    under key: Node.Index, _ value: Node.Index, use: Node.Index, in tree: Tree, scope: ServerDirectory.Scope
  ) {
    let keys = SettingsKeys(in: tree, schema)
    let kind = keys.section(tree.text(key))
    guard let value = tree.resolved(value) else {
      if let kind { lose(kind, at: key, .unreadable, in: tree, scope: scope) }
      return
    }
    if keys.isServers(key) {
      readServers(value, key: key, in: tree)
    } else if let kind {
      readSection(kind, value, use: use, key: key, in: tree, scope: scope)
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

  private mutating func readServers(_ node: Node.Index, key: Node.Index, in tree: Tree) {
    switch tree[node].kind {
    case .sequence:
      for child in tree.children(node) {
        readServer(child, use: child, name: nil, "a server: `server: NAME`", in: tree)
      }
    case .mapping where isOneServer(node, in: tree):
      readSettings(node, use: node, in: tree, scope: directory.newScope(isExport: false), name: nil)
    case .mapping:
      for entry in tree.entries(node) where !tree.isMergeKey(entry.key) {
        readServer(named: entry.key, entry.value, use: entry.value, in: tree)
      }
      guard tree.hasMergeKey(node) else { return }
      for entry in mergedEntries(of: node, in: tree) {
        readServer(named: entry.key, entry.value, use: entry.use, in: tree)
      }
    case .scalar where tree.isNull(node): report(emptySection: key, in: tree)
    case .scalar, .alias:
      problems.append(Problem("wrong-type", at: tree.span(node), values: ["expected": "a list of servers"]))
    }
  }

  private mutating func readServer(named key: Node.Index, _ value: Node.Index, use: Node.Index, in tree: Tree) {
    if SettingsKeys(in: tree, schema).section(tree.text(key)) != nil {
      report(misplacedSection: key, inside: "servers", in: tree)
    } else {
      readServer(value, use: use, name: key, "the facts and sections of a server", in: tree)
    }
  }

  /// Reads an element of `servers:`.
  ///
  /// - Parameter expected: what it must be, for a person.
  private mutating func readServer(
    _ value: Node.Index, use: Node.Index, name: Node.Index?, _ expected: String, in tree: Tree
  ) {
    // What nobody knows, the reader has reported.
    guard let server = tree.resolved(value) else { return }
    guard tree[server].kind == .mapping else {
      guard !tree[server].flags.contains(.isCut) else { return }
      problems.append(Problem("wrong-type", at: tree.span(value), values: ["expected": expected]))
      return
    }
    readSettings(server, use: use, in: tree, scope: directory.newScope(isExport: false), name: name)
  }

  /// Whether a mapping under `servers:` is one server, not several by their names.
  private func isOneServer(_ node: Node.Index, in tree: Tree) -> Bool {
    let keys = SettingsKeys(in: tree, schema)
    return keys.areSettings(node)
      && !tree.allEntries(node).contains { entry in
        guard let value = tree.resolved(entry.value), tree[value].kind == .mapping else { return false }
        return keys.areSettings(value)
      }
  }
}

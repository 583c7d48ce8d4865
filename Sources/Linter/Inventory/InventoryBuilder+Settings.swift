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
    if let slot = settings.slot("server"), let node = value(slot, of: facts, in: tree) {
      nameServer(of: scope, by: node, in: tree)
    }
    if let slot = settings.slot("integrationMailbox"), let node = value(slot, of: facts, in: tree),
      tree[node].kind != .scalar
    {
      report(node, insteadOf: "the name or the address of one mailbox", in: tree)
    }
    for key in ["exchangeVersion", "servesPOP"] {
      if let slot = settings.slot(key), let node = value(slot, of: facts, in: tree) {
        directory.needsServer(scope, at: tree.span(node))
      }
    }
  }

  /// Takes the name of a server from a fact; what names none keeps the server from being taken for another one.
  private mutating func nameServer(of scope: ServerDirectory.Scope, by node: Node.Index, in tree: Tree) {
    let text = tree.text(node)
    if tree.isNull(node) {
      if !text.isEmpty { directory.leaveNameless(scope, at: tree.span(node)) }
    } else if ServerName(text) != nil {
      directory.name(scope, text, at: tree.span(node))
    } else {
      directory.keepApart(scope)
      report(node, insteadOf: "the name of one server", in: tree)
    }
  }

  private mutating func report(_ node: Node.Index, insteadOf expected: String, in tree: Tree) {
    guard !tree[node].flags.contains(.isCut) else { return }
    problems.append(Problem("wrong-type", at: tree.span(node), values: ["expected": expected]))
  }

  private func value(_ slot: Kind.Slot, of record: Int, in tree: Tree) -> Node.Index? {
    guard let field = records[record].fields.first(where: { fields[Int($0)].slot == slot }) else { return nil }
    let node = fields[Int(field)].node
    return node >= 0 ? tree.resolved(node) : nil
  }

  private mutating func readServers(_ node: Node.Index, key: Node.Index, in tree: Tree) {
    switch tree[node].kind {
    case .sequence:
      let children = Array(tree.children(node))
      for child in children {
        readServer(child, use: child, name: nil, "a server: `server: NAME`", isOneOfMany: children.count > 1, in: tree)
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
  /// - Parameters:
  ///   - expected: what it must be, for a person.
  ///   - isOneOfMany: whether it stands in a list with others.
  private mutating func readServer(
    _ value: Node.Index, use: Node.Index, name: Node.Index?, _ expected: String, isOneOfMany: Bool = false,
    in tree: Tree
  ) {
    // What nobody knows, the reader has reported.
    guard let server = tree.resolved(value) else { return }
    guard tree[server].kind == .mapping else {
      guard !tree[server].flags.contains(.isCut) else { return }
      problems.append(Problem("wrong-type", at: tree.span(value), values: ["expected": expected]))
      return
    }
    let scope = directory.newScope(isExport: false)
    // One without a name is none of the others.
    if isOneOfMany { directory.keepApart(scope) }
    readSettings(server, use: use, in: tree, scope: scope, name: name)
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

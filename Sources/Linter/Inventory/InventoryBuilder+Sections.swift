extension InventoryBuilder {
  /// Reads the objects of a section: a list of them, one alone, or several by their names.
  mutating func readSection(
    _ kind: Kind.ID, _ node: Node.Index, use: Node.Index, key: Node.Index, in tree: Tree, scope: ServerDirectory.Scope
  ) {
    let count = records.count
    var isComplete = !tree[node].flags.contains(.isCut)
    switch tree[node].kind {
    case .scalar where tree.isNull(node):
      report(emptySection: key, in: tree)
      return lose(kind, at: key, .empty, in: tree, scope: scope)
    case .mapping where tree.isEmpty(node) && schema[kind].isSingle:
      report(emptySection: key, in: tree)
      return lose(kind, at: key, .empty, in: tree, scope: scope)
    case .mapping where tree.isEmpty(node): directory.needsServer(scope, of: schema[kind], at: tree.span(key))
    case .mapping:
      isComplete = read(objects: node, use: use, kind, in: tree, scope: scope) && isComplete
    case .sequence:
      for child in tree.children(node) {
        if !readElement(kind, child, use: use == node ? child : use, in: tree, scope: scope) { isComplete = false }
      }
      if tree.isEmpty(node) { directory.needsServer(scope, of: schema[kind], at: tree.span(key)) }
    case .scalar, .alias:
      refuse(node, as: kind, isWhole: true, in: tree)
      isComplete = false
    }
    if records.count == count, !isComplete { return lose(kind, at: key, .unreadable, in: tree, scope: scope) }
    listings.append(Listing(kind: kind, scope: scope, isComplete: isComplete, place: tree.span(key)))
  }

  /// Reads one element of a section.
  ///
  /// - Parameter use: where it is used: what stands in the list, or where another mapping takes over the list.
  /// - Returns: `false` where something of it is lost, so that nobody knows all objects of the section.
  private mutating func readElement(
    _ kind: Kind.ID, _ child: Node.Index, use: Node.Index, in tree: Tree, scope: ServerDirectory.Scope
  ) -> Bool {
    guard let node = tree.resolved(child) else { return false }
    guard tree[node].kind == .mapping else {
      refuse(child, as: kind, in: tree)
      return false
    }
    return read(objects: node, use: use, kind, in: tree, scope: scope)
  }

  /// Reads a mapping that is one object, or holds several by their names.
  ///
  /// - Returns: `false` where something of it is lost.
  private mutating func read(
    objects node: Node.Index, use: Node.Index, _ kind: Kind.ID, in tree: Tree, scope: ServerDirectory.Scope
  ) -> Bool {
    let isExported = tree.source.format.isAlwaysExported
    guard !holdsByName(node, kind, in: tree) else {
      return readNamed(node, use: use == node ? nil : use, kind, in: tree, scope: scope)
    }
    guard resembles(kind, node, in: tree) else {
      refuse(tree.isEmpty(node) ? use : node + 1, as: kind, in: tree)
      return false
    }
    add(kind, node, use: use, in: tree, scope: scope, isExported: isExported)
    return true
  }

  /// - Parameter use: where another mapping takes over all of them, if one does.
  private mutating func readNamed(
    _ node: Node.Index, use: Node.Index?, _ kind: Kind.ID, in tree: Tree, scope: ServerDirectory.Scope
  ) -> Bool {
    var isComplete = true
    for entry in tree.entries(node) where !tree.isMergeKey(entry.key) {
      let use = use ?? entry.value
      isComplete = readNamed(entry.key, entry.value, use: use, kind, in: tree, scope: scope) && isComplete
    }
    guard tree.hasMergeKey(node) else { return isComplete }
    for entry in mergedEntries(of: node, in: tree) {
      isComplete = readNamed(entry.key, entry.value, use: use ?? entry.use, kind, in: tree, scope: scope) && isComplete
    }
    return isComplete
  }

  private mutating func readNamed(
    _ key: Node.Index, _ value: Node.Index, use: Node.Index, _ kind: Kind.ID, in tree: Tree,
    scope: ServerDirectory.Scope
  ) -> Bool {
    guard let object = tree.resolved(value) else { return false }
    guard tree[object].kind == .mapping else {
      refuse(value, as: kind, in: tree)
      return false
    }
    guard resembles(kind, object, in: tree) else {
      refuse(key, as: kind, in: tree)
      return false
    }
    add(
      kind, object, use: use, in: tree, scope: scope, isExported: tree.source.format.isAlwaysExported, name: key)
    return true
  }

  /// Whether a mapping holds objects of a kind by their names: at least one of its values is one, and none is a property.
  ///
  /// - Complexity: O(1) for an object that begins with one of its properties, as nearly all do.
  private mutating func holdsByName(_ node: Node.Index, _ kind: Kind.ID, in tree: Tree) -> Bool {
    guard !schema[kind].isSingle else { return false }
    var hasOne = false
    for entry in tree.entries(node) where !tree.isMergeKey(entry.key) {
      guard isNamed(entry.key, entry.value, kind, in: tree, &hasOne) else { return false }
    }
    guard tree.hasMergeKey(node) else { return hasOne }
    for entry in MergedEntries(of: node, in: tree).entries {
      guard isNamed(entry.key, entry.value, kind, in: tree, &hasOne) else { return false }
    }
    return hasOne
  }

  /// Whether an entry is no property, and so may be an object under its name; notes whether it is one.
  private mutating func isNamed(
    _ key: Node.Index, _ value: Node.Index, _ kind: Kind.ID, in tree: Tree, _ isObject: inout Bool
  ) -> Bool {
    if let value = tree.resolved(value), tree[value].kind == .mapping, resembles(kind, value, in: tree) {
      isObject = true
      return true
    }
    return keySlots.number(of: key, in: tree, schema[kind]) == nil
  }

  /// Whether a mapping has a property of a kind, or a key that was meant as one.
  mutating func resembles(_ kind: Kind.ID, _ node: Node.Index, in tree: Tree) -> Bool {
    let kind = schema[kind]
    for entry in tree.entries(node) {
      if keySlots.number(of: entry.key, in: tree, kind) != nil || tree.isMergeKey(entry.key) { return true }
    }
    return tree.entries(node).contains { keyHints.hint(for: $0.key, in: tree, kind, schema) != nil }
  }

  /// Says that something in a section is no object of its kind.
  ///
  /// - Parameter isWhole: whether it stands there in place of all of them.
  private mutating func refuse(_ node: Node.Index, as kind: Kind.ID, isWhole: Bool = false, in tree: Tree) {
    // What a syntax error touches, the reader has reported: such as `key:value` where a mapping must be.
    guard !tree[node].flags.contains(.isCut), !tree.isCut || tree[node].kind != .scalar else { return }
    let kind = schema[kind]
    let expected =
      kind.isSingle
      ? "the properties of \(kind.title)"
      : "\(isWhole ? "a list of " : "")\(kind.plural), each with its properties as `key: value`"
    problems.append(Problem("wrong-type", at: tree.span(node), values: ["expected": expected]))
  }

  /// Says that nothing stands behind the key of a section.
  mutating func report(emptySection key: Node.Index, in tree: Tree) {
    problems.append(Problem("section-without-content", at: tree.span(key), values: ["key": tree.string(key)]))
  }
}

extension ServerDirectory {
  /// Notes that a section belongs to the server of a scope, where its kind has servers.
  fileprivate mutating func needsServer(_ scope: Scope, of kind: Kind, at span: Span) {
    if kind.owner == .server { needsServer(scope, at: span) }
  }
}

extension InventoryBuilder {
  /// How deeply the keys of a collector may be nested around objects.
  private static let maximumWrapping = 3

  mutating func readDocument(_ root: Node.Index, in tree: Tree) {
    let scope = directory.newScope(isExport: true)
    switch tree[root].kind {
    case .mapping where SettingsKeys(in: tree, schema).holdSections(root):
      // A property at its top must not make one object of the whole file.
      readSettings(root, use: root, in: tree, scope: directory.newScope(isExport: false), name: nil)
    case .mapping: readTop(root, use: root, in: tree, scope: scope)
    case .sequence: readElements(root, in: tree, scope: scope, depth: 0)
    case .scalar, .alias:
      if !tree.isNull(root) { skip(root, .text, at: root, in: tree) }
    }
  }

  private mutating func readElements(_ list: Node.Index, in tree: Tree, scope: ServerDirectory.Scope, depth: Int) {
    for child in tree.children(list) {
      guard let node = tree.resolved(child) else { continue }
      switch tree[node].kind {
      case .mapping: readTop(node, use: child, in: tree, scope: scope)
      case .sequence where depth < Self.maximumWrapping: readElements(node, in: tree, scope: scope, depth: depth + 1)
      case .sequence: skip(child, .nested, at: child, in: tree)
      case .scalar where tree.isNull(node): break
      case .scalar, .alias: skip(child, .text, at: child, in: tree)
      }
    }
  }

  /// Reads a mapping at the top: an object of a raw export, a settings mapping, or a wrapper around objects.
  private mutating func readTop(_ node: Node.Index, use: Node.Index, in tree: Tree, scope: ServerDirectory.Scope) {
    let place = tree.isEmpty(node) ? node : node + 1
    switch recognise(node, in: tree) {
    case .kind(let kind): add(kind, node, use: use, in: tree, scope: scope, isExported: true)
    case .other(let name): skip(use, named: name, at: place, in: tree)
    case .undecided(let kinds, let key): report(undecided: kinds, at: key, in: tree)
    case .formatting(let key): report(formattingBy: key, in: tree)
    case .unknown where areSettings(node, in: tree):
      readSettings(node, use: use, in: tree, scope: directory.newScope(isExport: false), name: nil)
    case .unknown:
      if readWrapped(node, in: tree, scope: scope, depth: 0) == 0 {
        skip(use, named: onlyKey(node, in: tree) ?? printedNoun(node, in: tree), at: place, in: tree)
      }
    }
  }

  private mutating func areSettings(_ node: Node.Index, in tree: Tree) -> Bool {
    tells(node, in: tree) && SettingsKeys(in: tree, schema).areSettings(node)
  }

  /// Reads the objects under the keys of a mapping, or in lists under them; where there are some, what else stands beside
  /// them is skipped by its key.
  ///
  /// - Returns: how many there were, those that are skipped by name included.
  private mutating func readWrapped(
    _ node: Node.Index, in tree: Tree, scope: ServerDirectory.Scope, depth: Int
  ) -> Int {
    var count = 0
    var strangers: [(key: Node.Index, value: Node.Index)] = []
    for entry in tree.entries(node) {
      let found = readWrapped(value: entry.value, in: tree, scope: scope, depth: depth)
      count += found
      if found == 0 { strangers.append(entry) }
    }
    guard count > 0 else { return 0 }
    for entry in strangers where holdsMore(entry.value, in: tree) {
      skip(entry.value, named: tree.string(entry.key), at: entry.key, in: tree)
    }
    return count
  }

  private mutating func readWrapped(
    value use: Node.Index, in tree: Tree, scope: ServerDirectory.Scope, depth: Int
  ) -> Int {
    guard let value = tree.resolved(use) else { return 0 }
    switch tree[value].kind {
    case .mapping: return readWrapped(object: value, use: use, in: tree, scope: scope, depth: depth)
    case .sequence:
      var count = 0
      var strangers: [Node.Index] = []
      for use in tree.children(value) {
        guard let object = tree.resolved(use) else { continue }
        let isObject = tree[object].kind == .mapping
        let found = isObject ? readWrapped(object: object, use: use, in: tree, scope: scope, depth: depth) : 0
        count += found
        if found == 0 { strangers.append(use) }
      }
      guard count > 0 else { return 0 }
      for stranger in strangers {
        guard let node = tree.resolved(stranger), !tree.isNull(node) else { continue }
        skip(stranger, tree[node].kind == .scalar ? .text : .unknown, at: stranger, in: tree)
      }
      return count
    case .scalar, .alias: return 0
    }
  }

  private mutating func readWrapped(
    object: Node.Index, use: Node.Index, in tree: Tree, scope: ServerDirectory.Scope, depth: Int
  ) -> Int {
    switch recognise(object, in: tree) {
    case .kind(let kind):
      add(kind, object, use: use, in: tree, scope: scope, isExported: true)
      return 1
    case .other(let name):
      skip(use, named: name, at: use, in: tree)
      return 1
    case .undecided(let kinds, let key):
      report(undecided: kinds, at: key, in: tree)
      return 1
    case .formatting(let key):
      report(formattingBy: key, in: tree)
      return 1
    case .unknown where areSettings(object, in: tree):
      readSettings(object, use: use, in: tree, scope: directory.newScope(isExport: false), name: nil)
      return 1
    case .unknown:
      guard depth < Self.maximumWrapping, isWrapper(object, in: tree) else { return 0 }
      return readWrapped(object, in: tree, scope: scope, depth: depth + 1)
    }
  }

  /// Whether there are values in a collection.
  private func holdsMore(_ use: Node.Index, in tree: Tree) -> Bool {
    tree.resolved(use).map { tree[$0].kind != .scalar && !tree.isEmpty($0) } ?? false
  }

  /// Whether a mapping holds nothing but objects and lists, as a collector nests them.
  private func isWrapper(_ node: Node.Index, in tree: Tree) -> Bool {
    tree.entries(node).allSatisfy { entry in
      tree.resolved(entry.value).map { tree[$0].kind != .scalar } ?? false
    }
  }

  /// The noun of the cmdlet that printed an object.
  private func printedNoun(_ node: Node.Index, in tree: Tree) -> String? {
    tree.typeName(node).flatMap { $0.hasPrefix("Get-") ? String($0.dropFirst(4)) : nil }
  }

  /// The key of a mapping that has no other, as a name for what it holds.
  private func onlyKey(_ node: Node.Index, in tree: Tree) -> String? {
    var entries = tree.entries(node)
    guard let key = entries.next()?.key, entries.next() == nil, isWrapper(node, in: tree) else { return nil }
    return tree.string(key)
  }
}

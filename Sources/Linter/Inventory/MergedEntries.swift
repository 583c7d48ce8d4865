/// The entries that the merge keys of a mapping take over from others; the mapping's own, and earlier mappings, win.
///
/// Source: yaml.org, Merge Key Language-Independent Type for YAML 1.1.
struct MergedEntries {
  struct Entry {
    let key: Node.Index
    let value: Node.Index
    /// Where the mapping takes the entry over: the value of its own merge key.
    let use: Node.Index
  }

  private(set) var entries: [Entry] = []
  /// What a merge key names that is no mapping.
  private(set) var strangers: [Node.Index] = []

  /// - Complexity: O(*entries* of all mappings that are taken over), which the reader has bounded.
  init(of node: Node.Index, in tree: Tree) {
    var keys: Set<String> = []
    for entry in tree.entries(node) where !tree.isMergeKey(entry.key) {
      keys.insert(tree.string(entry.key).lowercased())
    }
    for entry in tree.entries(node) where tree.isMergeKey(entry.key) {
      collect(entry.value, in: tree, &keys)
    }
  }

  private mutating func collect(_ use: Node.Index, in tree: Tree, _ keys: inout Set<String>) {
    var pending = [use]
    while let value = pending.popLast() {
      guard let node = tree.resolved(value) else { continue }
      switch tree[node].kind {
      case .sequence: pending += tree.children(node).reversed()
      case .mapping:
        for entry in tree.entries(node) where !tree.isMergeKey(entry.key) {
          guard keys.insert(tree.string(entry.key).lowercased()).inserted else { continue }
          entries.append(Entry(key: entry.key, value: entry.value, use: use))
        }
        pending += tree.entries(node).filter { tree.isMergeKey($0.key) }.map(\.value).reversed()
      case .scalar, .alias: strangers.append(value)
      }
    }
  }
}

extension Tree {
  /// Whether a key takes over the entries of another mapping; a text in quotes is a key like others.
  func isMergeKey(_ key: Node.Index) -> Bool {
    self[key].style == .plain && text(key, is: "<<")
  }

  /// Whether a mapping has a merge key.
  func hasMergeKey(_ node: Node.Index) -> Bool {
    entries(node).contains { isMergeKey($0.key) }
  }

  /// The entries of a mapping, and those that it takes over.
  func allEntries(_ node: Node.Index) -> [(key: Node.Index, value: Node.Index)] {
    let own = Array(entries(node))
    return hasMergeKey(node) ? own + MergedEntries(of: node, in: self).entries.map { ($0.key, $0.value) } : own
  }
}

extension InventoryBuilder {
  /// The entries that a mapping takes over; reports what cannot be.
  mutating func mergedEntries(of node: Node.Index, in tree: Tree) -> [MergedEntries.Entry] {
    let merged = MergedEntries(of: node, in: tree)
    for stranger in merged.strangers {
      let expected = "a mapping, an alias of one, or a list of those"
      problems.append(Problem("wrong-type", at: tree.span(stranger), values: ["expected": expected]))
    }
    return merged.entries
  }
}

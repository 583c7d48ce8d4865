/// Contents that differ by the version of the product.
package struct ByVersion<Content: Sendable>: Sendable {
  private let entries: [(versions: VersionSet, content: Content)]

  package init(_ entries: [(versions: VersionSet, content: Content)] = []) {
    self.entries = entries
  }

  package var isEmpty: Bool { entries.isEmpty }

  package var all: [(versions: VersionSet, content: Content)] { entries }

  /// The content for one of some versions; of several that fit the last, which is for the newest.
  package func content(for possible: VersionSet) -> Content? {
    entries.last { $0.versions.contains(oneOf: possible) != .fails }?.content
  }
}

extension ProductVersions {
  /// The texts under a key: a mapping from versions, or a list or text alone for all versions.
  ///
  /// - Throws: `RuleError` where a key names no version, or a value holds no texts.
  package func texts(_ key: String, in fields: Fields) throws(RuleError) -> ByVersion<[String]> {
    guard let node = fields.node(key) else { return ByVersion() }
    guard fields.tree[node].kind == .mapping else { return ByVersion([(any, try fields.texts(key))]) }
    return try texts(node, of: fields.tree)
  }

  /// The texts in a mapping from versions.
  package func texts(_ node: Node.Index, of tree: Tree) throws(RuleError) -> ByVersion<[String]> {
    var entries: [(versions: VersionSet, content: [String])] = []
    for entry in try Fields(tree, node).all {
      entries.append((try set(entry.keyNode, of: tree), try tree.requiredTexts(entry.value)))
    }
    return ByVersion(entries)
  }
}

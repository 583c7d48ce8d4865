/// Turns trees into an inventory: finds the objects, their kinds and their servers.
package struct InventoryBuilder {
  let schema: Schema
  let trees: [Tree]
  var records: [ObjectRecord] = []
  var fields: [Field] = []
  var problems: [Problem] = []
  var skipped: [Span] = []
  var directory: ServerDirectory
  var listings: [Listing] = []
  var keySlots = KeySlots()
  /// How many nodes objects share with others through aliases.
  var borrowedNodeCount = 0
  private var recent: Kind.ID?

  /// A section of the input: which kind it lists, for whom, and whether it is all there is.
  struct Listing {
    let kind: Kind.ID
    let scope: ServerDirectory.Scope
    let isComplete: Bool
    /// The key of the section.
    let place: Span
  }

  /// Reads every document of every tree.
  ///
  /// - Complexity: O(*n*); aliases add at most as many objects again as there are nodes.
  package static func build(_ trees: [Tree], _ schema: Schema) -> InventoryDraft {
    var builder = InventoryBuilder(schema: schema, trees: trees, directory: ServerDirectory())
    let nodeCount = trees.reduce(0) { $0 + $1.nodes.count }
    // Room that is never touched costs nothing; growing would copy.
    builder.fields.reserveCapacity(nodeCount / 2 + 64)
    builder.records.reserveCapacity(nodeCount / 16)
    for tree in trees {
      let before = (builder.records.count, builder.skipped.count, builder.problems.count)
      builder.directory.beginFile()
      builder.keySlots = KeySlots()
      for root in tree.roots where Int(root) < tree.nodes.count { builder.readDocument(root, in: tree) }
      let isUnknown = builder.records.count == before.0 && builder.problems.count == before.2
      if isUnknown, builder.skipped.count == before.1 { builder.skipped.append(tree.source.point(0)) }
    }
    return builder.finish()
  }

  private mutating func readDocument(_ root: Node.Index, in tree: Tree) {
    switch tree[root].kind {
    case .mapping: readTop(root, use: root, in: tree, scope: directory.newScope())
    case .sequence:
      let scope = directory.newScope()
      for child in tree.children(root) {
        guard let node = tree.resolved(child), tree[node].kind == .mapping else { continue }
        readTop(node, use: child, in: tree, scope: scope)
      }
    case .scalar, .alias:
      if !tree.isNull(root) { skipped.append(tree.span(root)) }
    }
  }

  /// Reads a mapping at the top: an object of a raw export, a settings mapping, or a wrapper around objects.
  private mutating func readTop(
    _ node: Node.Index, use: Node.Index, in tree: Tree, scope: ServerDirectory.Scope
  ) {
    if let kind = recognise(node, in: tree) {
      add(kind, node, use: use, in: tree, scope: scope, isExported: true)
    } else if SettingsKeys(node, in: tree, schema).areSettings {
      readSettings(node, use: use, in: tree, scope: directory.newScope(), name: nil)
    } else if !readWrapped(node, in: tree, scope: scope) {
      skipped.append(tree.span(tree.count(node) > 0 ? node + 1 : node))
    }
  }

  /// Reads the objects under the keys of a mapping, or in lists under them.
  ///
  /// - Returns: whether there were any.
  private mutating func readWrapped(_ node: Node.Index, in tree: Tree, scope: ServerDirectory.Scope) -> Bool {
    let before = records.count
    for entry in tree.entries(node) {
      guard let value = tree.resolved(entry.value) else { continue }
      let nodes = tree[value].kind == .sequence ? Array(tree.children(value)) : [value]
      for use in nodes {
        guard let object = tree.resolved(use), tree[object].kind == .mapping,
          let kind = recognise(object, in: tree)
        else { continue }
        add(kind, object, use: use, in: tree, scope: scope, isExported: true)
      }
    }
    return records.count > before
  }

  /// The kind of a mapping by its properties; tries the kind of the last one first.
  private mutating func recognise(_ node: Node.Index, in tree: Tree) -> Kind.ID? {
    let candidates = [recent].compactMap { $0 }.map { schema[$0] } + schema.kinds
    let kind = candidates.first { kind in kind.signature.map { matches($0, node, tree) } ?? false }?.id
    if kind != nil { recent = kind }
    return kind
  }

  private func matches(_ signature: Kind.Signature, _ node: Node.Index, _ tree: Tree) -> Bool {
    let has = { (name: String) in tree.entries(node).contains { tree.text($0.key).equalsIgnoringCase(name) } }
    return signature.all.allSatisfy(has) && (signature.any.isEmpty || signature.any.contains(where: has))
  }
}

/// Turns trees into an inventory: finds the objects, their kinds and their servers.
package struct InventoryBuilder {
  let schema: Schema
  let trees: [Tree]
  var records: [ObjectRecord] = []
  var fields: [Field] = []
  var problems: [Problem] = []
  var skipped: [Skipped] = []
  /// Whether each source so far holds an object that exlint knows.
  var isKnown: [Bool] = []
  var directory: ServerDirectory
  var listings: [Listing] = []
  var keySlots = KeySlots()
  /// How many nodes objects share with others through aliases.
  var borrowedNodeCount = 0
  var recent: Kind.ID?

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
      builder.directory.beginFile(tree.source)
      builder.keySlots = KeySlots()
      for root in tree.roots where Int(root) < tree.nodes.count { builder.readDocument(root, in: tree) }
      let isKnown = builder.records.count > before.0
      builder.isKnown.append(isKnown)
      let isUnknown = !isKnown && builder.problems.count == before.2
      if isUnknown, builder.skipped.count == before.1 { builder.skipped.append(Skipped(tree.source.point(0))) }
    }
    return builder.finish()
  }
}

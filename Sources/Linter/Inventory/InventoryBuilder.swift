/// Turns trees into an inventory: finds the objects, their kinds and their servers.
package struct InventoryBuilder {
  let schema: Schema
  var trees: [Tree]
  /// What is found inside of the texts of the tree that is being read.
  var found: TreeExtension?
  /// What aliases of the tree repeat, once somebody has asked.
  var templates: Templates?
  var records: [ObjectRecord] = []
  var fields: [Field] = []
  /// By slot, the last field of any object.
  var latestFields: [Int32]
  var problems: ProblemList
  let problemLimit: Int?
  private(set) var skipped: [Skipped] = []
  /// The node behind what was skipped last.
  private var skippedEnd: Node.Index = 0
  /// Whether each source so far holds an object that exlint knows.
  var isKnown: [Bool] = []
  var directory: ServerDirectory
  var listings: [Listing] = []
  /// The sections of which nothing could be read.
  var losses: [SectionLoss] = []
  /// The unknown keys of the tree that is being read which objects took over, with the kind of those objects.
  var borrowedKeys: Set<Int> = []
  /// The properties of exports that exlint does not know.
  var strangers = StrangeProperties()
  var keySlots = KeySlots()
  var keyHints = KeyHints()
  var recent: Kind.ID?
  /// The last source with a problem that is said once for each, by its rule.
  var reported: [String: Int] = [:]

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
  /// - Parameter problemLimit: how many problems of one rule in one source are kept; `nil` for all.
  /// - Complexity: O(*n*) in the nodes, with those that aliases repeat.
  package static func build(_ trees: [Tree], _ schema: Schema, problemLimit: Int? = nil) -> InventoryDraft {
    var builder = InventoryBuilder(trees, schema, problemLimit: problemLimit)
    let nodeCount = trees.reduce(0) { $0 + $1.nodes.count }
    // Room that is never touched costs nothing; growing would copy.
    builder.fields.reserveCapacity(nodeCount / 2 + 64)
    builder.records.reserveCapacity(nodeCount / 16)
    for tree in trees {
      let before = (builder.records.count, builder.skipped.count, builder.problems.count, builder.listings.count)
      builder.directory.beginFile(tree.source)
      builder.keySlots = KeySlots()
      builder.keyHints.beginTree()
      builder.templates = nil
      builder.borrowedKeys = []
      builder.strangers.beginTree()
      for root in tree.roots where Int(root) < tree.nodes.count { builder.readDocument(root, in: tree) }
      builder.endTree()
      let isKnown = builder.records.count > before.0 || builder.listings.count > before.3
      builder.isKnown.append(isKnown)
      if isKnown, let problem = tree.excessProblem { builder.problems.append(problem) }
      let isUnknown = !isKnown && builder.problems.count == before.2 && tree.source.obstacle == nil
      if isUnknown, builder.skipped.count == before.1 { builder.skipped.append(Skipped(tree.source.point(0))) }
    }
    builder.skipped += builder.strangers.skipped(schema)
    return builder.finish()
  }

  private init(_ trees: [Tree], _ schema: Schema, problemLimit: Int?) {
    self.schema = schema
    self.trees = trees
    self.problemLimit = problemLimit
    latestFields = Array(repeating: 0, count: schema.kinds.map(\.properties.count).max() ?? 0)
    problems = ProblemList(limit: problemLimit)
    directory = ServerDirectory()
  }

  /// Takes over what was found inside of the texts of a tree.
  private mutating func endTree() {
    guard let extended = found?.extended else { return }
    trees[extended.source.id.index] = extended
    found = nil
  }

  /// Notes what is no object that exlint knows; together with what comes before, where that has the same name, or where both
  /// have none and stand side by side in a list.
  ///
  /// - Parameter place: the node that stands for it.
  mutating func skip(
    _ node: Node.Index, named name: String? = nil, _ reason: Skipped.Reason = .unknown, at place: Node.Index,
    in tree: Tree
  ) {
    let isNext = skippedEnd == node || name != nil
    skippedEnd = tree.next(node)
    if isNext, let last = skipped.last, last.name == name, last.reason == reason, last.span.source == tree.source.id {
      skipped[skipped.count - 1].count += 1
    } else {
      skipped.append(Skipped(tree.span(place), name: name, reason))
    }
  }
}

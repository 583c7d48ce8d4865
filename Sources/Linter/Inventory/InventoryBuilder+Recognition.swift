extension InventoryBuilder {
  /// What a mapping is.
  enum Recognition {
    case kind(Kind.ID)
    /// Something that exlint does not check, by its name.
    case other(String)
    /// One of several kinds, and nothing tells which; with the key that says so much.
    case undecided([Kind], Node.Index)
    /// A record that `Format-List` made for the screen, by the key that tells it.
    case formatting(Node.Index)
    case unknown
  }

  /// The first property of all formatting records.
  ///
  /// Source: PowerShell, `System.Management.Automation`, FormatInfoData.
  private static let formattingMark = "ClassId2e4f51ef21dd47e99d3c952918aff9cd"

  /// The kind of a mapping: by the type that the export names, else by its properties.
  mutating func recognise(_ node: Node.Index, in tree: Tree) -> Recognition {
    if let text = tree.typeName(node) {
      switch TypeName(text, schema) {
      case .kind(let kind): return lookalike(of: schema[kind], node, tree).map(Recognition.other) ?? .kind(kind)
      case .other(let name): return formatting(node, tree) ?? .other(name)
      case .printed(let kind) where isMostly(schema[kind], node, tree):
        return lookalike(of: schema[kind], node, tree).map(Recognition.other) ?? .kind(kind)
      case .printed, .anything: break
      }
    }
    guard tells(node, in: tree) else { return formatting(node, tree) ?? .unknown }
    guard let kind = kind(of: node, in: tree) else { return alike(node, tree) }
    if let name = lookalike(of: kind, node, tree) { return .other(name) }
    recent = kind.id
    return .kind(kind.id)
  }

  /// The kind whose properties a mapping has; that of the last one comes first.
  private func kind(of node: Node.Index, in tree: Tree) -> Kind? {
    if let recent, schema[recent].signatures.contains(where: { $0.matches(node, in: tree) }) { return schema[recent] }
    let kind = schema.kinds.first { $0.signatures.contains { $0.matches(node, in: tree) } }
    guard kind == nil, tree.hasMergeKey(node) else { return kind }
    let entries = tree.allEntries(node)
    return schema.kinds.first { $0.signatures.contains { $0.matches(entries, in: tree) } }
  }

  /// Whether a mapping has, or takes over, a key that tells what it is.
  mutating func tells(_ node: Node.Index, in tree: Tree) -> Bool {
    keySlots.tell(of: node, in: tree, schema)
      || tree.hasMergeKey(node) && tree.allEntries(node).contains { schema.knows(tree.text($0.key)) }
  }

  /// Whether a kind has most of the keys of a mapping.
  private func isMostly(_ kind: Kind, _ node: Node.Index, _ tree: Tree) -> Bool {
    let known = tree.entries(node).map { kind.slots[tree.text($0.key)] != nil }
    return known.count { $0 } * 2 > known.count
  }

  /// What looks like an object of a kind and is none, by a property that the kind does not have.
  private func lookalike(of kind: Kind, _ node: Node.Index, _ tree: Tree) -> String? {
    kind.lookalikes.first { tree.value(of: $0.property, in: node) != nil }?.name
  }

  /// The kind of a mapping whose properties several kinds have.
  private func alike(_ node: Node.Index, _ tree: Tree) -> Recognition {
    let kinds = schema.kinds.compactMap { kind in kind.likeness.map { (kind: kind, likeness: $0) } }
      .filter { $0.likeness.key(in: node, of: tree) != nil }
    guard let key = kinds.first?.likeness.key(in: node, of: tree), !SettingsKeys(in: tree, schema).areSettings(node)
    else { return .unknown }
    let kind = AlikeObject(node: node, tree: tree, kinds: kinds).kind
    return kind.map { .kind($0.id) } ?? .undecided(kinds.map(\.kind), key)
  }

  private func formatting(_ node: Node.Index, _ tree: Tree) -> Recognition? {
    tree.entries(node).first { tree.text($0.key).equalsIgnoringCase(Self.formattingMark) }.map { .formatting($0.key) }
  }
}

extension InventoryBuilder {
  /// Reports an object that may be of several kinds, once for each source.
  mutating func report(undecided kinds: [Kind], at place: Node.Index, in tree: Tree) {
    let titles = kinds.map(\.plural).joined(separator: " or ")
    let cmdlets = kinds.compactMap { $0.getter.map { "`\($0)`" } }.joined(separator: " or ")
    let sections = kinds.map { "`\($0.section):`" }.joined(separator: " or ")
    reportOnce(
      Problem(
        "kind-not-told", at: tree.span(place), values: ["kinds": titles, "cmdlets": cmdlets, "sections": sections]))
  }

  /// Reports formatting records in place of objects, once for each source.
  mutating func report(formattingBy key: Node.Index, in tree: Tree) {
    reportOnce(Problem("formatted-objects-exported", at: tree.span(key), variant: tree.source.format.rawValue))
  }

  private mutating func reportOnce(_ problem: Problem) {
    guard reported.updateValue(problem.span.source.index, forKey: problem.rule) != problem.span.source.index else {
      return
    }
    problems.append(problem)
  }
}

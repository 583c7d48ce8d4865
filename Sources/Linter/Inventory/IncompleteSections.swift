/// The names under `incompleteSections:` of a settings file: sections that do not list all that the server has.
///
/// An export that was cut off is such a section. What is missing from it may be there, so nothing is concluded from it.
struct IncompleteSections {
  /// The key that lists them.
  static let key = "incompleteSections"

  /// The kinds of the sections, with the place of the name.
  private(set) var kinds: [(kind: Kind.ID, node: Node.Index)] = []
  /// What is the name of no section.
  private(set) var strangers: [Node.Index] = []

  init(_ node: Node.Index, in tree: Tree, _ schema: Schema) {
    guard node >= 0, let node = tree.resolved(node), !tree.isNull(node) else { return }
    for element in tree[node].kind == .sequence ? Array(tree.children(node)) : [node] {
      guard let name = tree.resolved(element) else { continue }
      if let kind = schema.kind(ofSection: tree.text(name)) {
        kinds.append((kind, element))
      } else {
        strangers.append(name)
      }
    }
  }
}

extension InventoryBuilder {
  /// Notes the sections of a settings mapping that do not list everything.
  mutating func readIncompleteSections(_ node: Node.Index, in tree: Tree, scope: ServerDirectory.Scope) {
    let sections = IncompleteSections(node, in: tree, schema)
    for section in sections.kinds {
      lose(section.kind, at: section.node, .declared, in: tree, scope: scope)
    }
    let names = schema.kinds.filter { $0.id != schema.settings.id }.map(\.section)
    for node in sections.strangers {
      let found = tree.string(node)
      var values = ["property": IncompleteSections.key, "kind": schema.settings.title, "found": found]
      values["suggestion"] = closest(to: found, among: names)
      values["expected"] = "one or more of " + names.joined(separator: ", ")
      problems.append(
        Problem(
          "unknown-member", at: tree.span(node), values: values,
          replacement: values["suggestion"].flatMap { tree.spelled($0, like: node) }))
    }
  }
}

/// The properties of exported objects that exlint does not know, by kind: exports have many, and each is named once.
struct StrangeProperties {
  private struct Names {
    /// The place of the first.
    let place: Span
    fileprivate(set) var names: [String] = []
  }

  /// How many names of a kind are told apart; more are no properties.
  private static let maximumCount = 200
  private static let shownCount = 3

  private var byKind: [Int: Names] = [:]
  /// The keys of the tree that were met, by the numbers of their texts and their kinds.
  private var known: Set<Int> = []

  mutating func beginTree() {
    known.removeAll(keepingCapacity: true)
  }

  mutating func add(_ key: Node.Index, _ kind: Kind, in tree: Tree) {
    let symbol = Int(tree[key].symbol)
    if symbol != 0, !known.insert(symbol << 8 | kind.id.index).inserted { return }
    var names = byKind[kind.id.index] ?? Names(place: tree.span(key))
    let name = String(decoding: tree.text(key).prefix(100), as: UTF8.self)
    guard names.names.count < Self.maximumCount, !names.names.contains(name) else { return }
    names.names.append(name)
    byKind[kind.id.index] = names
  }

  /// What is to be said of them, for each kind.
  func skipped(_ schema: Schema) -> [Skipped] {
    byKind.sorted { $0.key < $1.key }.map { kind, names in
      let shown = names.names.prefix(Self.shownCount).joined(separator: ", ")
      let rest = names.names.count > Self.shownCount ? " and \(names.names.count - Self.shownCount) more" : ""
      return Skipped(
        names.place, name: "of \(schema.kinds[kind].plural): \(shown)\(rest)", .properties, count: names.names.count)
    }
  }
}

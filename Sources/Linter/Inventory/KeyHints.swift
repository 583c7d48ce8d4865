/// What the unknown keys of one tree may have been meant as, looked up once for each text.
struct KeyHints {
  private enum Hint {
    case notLookedUp
    case found(String?)
  }

  /// The names that each kind has, by kind.
  private var spellings: [Spelling?] = []
  /// By kind, then by symbol.
  private var hints: [[Hint]] = []

  /// Forgets the symbols of the tree before.
  mutating func beginTree() {
    hints.removeAll()
  }

  /// The property or section that a key of an object was most likely meant as.
  mutating func hint(for key: Node.Index, in tree: Tree, _ kind: Kind, _ schema: Schema) -> String? {
    while spellings.count <= kind.id.index { spellings.append(nil) }
    let spelling = spellings[kind.id.index] ?? Spelling(kind.keys(in: schema))
    spellings[kind.id.index] = spelling
    let symbol = Int(tree[key].symbol)
    guard symbol != 0 else { return spelling.closest(to: tree.string(key)) }
    while hints.count <= kind.id.index { hints.append(Array(repeating: .notLookedUp, count: tree.symbolCount + 1)) }
    if case .found(let hint) = hints[kind.id.index][symbol] { return hint }
    let hint = spelling.closest(to: tree.string(key))
    hints[kind.id.index][symbol] = .found(hint)
    return hint
  }
}

extension Kind {
  /// The keys that an object of the kind may have; a settings mapping has sections too.
  fileprivate func keys(in schema: Schema) -> [String] {
    let own = properties.map(\.name)
    guard id == schema.settings.id else { return own }
    return own + ["servers"] + schema.kinds.filter { $0.id != id }.map(\.section)
  }
}

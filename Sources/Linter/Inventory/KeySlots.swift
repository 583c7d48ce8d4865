/// What the keys of one tree mean to each kind, looked up once for each text.
struct KeySlots {
  /// By kind, then by symbol.
  private var numbers: [[Int16]] = []
  /// By symbol, whether a key tells anything.
  private var known: [Bool?] = []

  private static let notLookedUp: Int16 = .min
  private static let isNone: Int16 = .min + 1

  /// What `Kind.slots` has for a key; `nil` where the kind does not have it.
  ///
  /// - Precondition: the tree is the same at each call.
  mutating func number(of key: Node.Index, in tree: Tree, _ kind: Kind) -> Int? {
    let symbol = Int(tree[key].symbol)
    guard symbol != 0 else { return kind.slots[tree.text(key)] }
    while numbers.count <= kind.id.index {
      numbers.append(Array(repeating: Self.notLookedUp, count: tree.symbolCount + 1))
    }
    if numbers[kind.id.index][symbol] == Self.notLookedUp {
      numbers[kind.id.index][symbol] = kind.slots[tree.text(key)].map { Int16($0) } ?? Self.isNone
    }
    let number = numbers[kind.id.index][symbol]
    return number == Self.isNone ? nil : Int(number)
  }

  /// Whether a mapping has a key that tells what it is.
  ///
  /// - Precondition: the tree is the same at each call.
  mutating func tell(of node: Node.Index, in tree: Tree, _ schema: Schema) -> Bool {
    tree.entries(node).contains { isKnown($0.key, in: tree, schema) }
  }

  private mutating func isKnown(_ key: Node.Index, in tree: Tree, _ schema: Schema) -> Bool {
    let symbol = Int(tree[key].symbol)
    guard symbol != 0 else { return schema.knows(tree.text(key)) }
    if known.isEmpty { known = Array(repeating: nil, count: tree.symbolCount + 1) }
    if let isKnown = known[symbol] { return isKnown }
    let isKnown = schema.knows(tree.text(key))
    known[symbol] = isKnown
    return isKnown
  }
}

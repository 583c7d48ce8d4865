/// What is known of values that a tree repeats: that nothing is wrong with them, and their codes.
struct ValueMemory {
  private var source: Source.ID?
  /// The number of the table in use.
  private var number: Int?
  /// By slot, then by symbol, for each kind that was met, of printed and of other values; the one in use is taken out.
  private var tables: [[ValueCode]] = []
  private var table: [ValueCode] = []
  private var width = 0

  /// How many nodes make a tree large enough to remember anything of it.
  static let leastNodeCount = 10_000

  /// Turns to the objects of a kind in a tree.
  ///
  /// - Parameter isPrinted: whether a cmdlet printed the values, which makes a difference to what is wrong with them.
  mutating func prepare(for kind: Kind, _ tree: Tree, isPrinted: Bool) {
    let number = kind.id.index * 2 + (isPrinted ? 1 : 0)
    guard source != tree.source.id || self.number != number else { return }
    if source != tree.source.id {
      tables.removeAll()
    } else if let old = self.number {
      tables[old] = table
    }
    while tables.count <= number { tables.append([]) }
    source = tree.source.id
    self.number = number
    width = tree.nodes.count >= Self.leastNodeCount ? tree.symbolCount + 1 : 0
    let size = width * kind.properties.count
    table = tables[number].isEmpty ? Array(repeating: .unknown, count: size) : tables[number]
    tables[number] = []
  }

  /// The code of a value that is no list and was met before, in whole or flag by flag; `nil` where it must be read.
  func code(of node: Node.Index, _ slot: Kind.Slot, _ kind: Kind, _ tree: Tree) -> ValueCode? {
    let value = tree[node]
    switch value.kind {
    case .scalar: return code(value.symbol, slot)
    case .sequence where !value.flags.contains(.isCut): return code(ofElements: node, slot, kind, tree)
    case .sequence, .mapping, .alias: return nil
    }
  }

  private func code(ofElements node: Node.Index, _ slot: Kind.Slot, _ kind: Kind, _ tree: Tree) -> ValueCode? {
    let property = kind.properties[slot]
    guard property.type == .flags else { return nil }
    var union = ValueCode.noFlags
    var child = node + 1
    let end = tree.next(node)
    while child < end {
      guard tree[child].kind == .scalar, let code = code(tree[child].symbol, slot) else { return nil }
      union = union.union(code)
      child += 1
    }
    return union
  }

  private func code(_ symbol: SymbolTable.Symbol, _ slot: Kind.Slot) -> ValueCode? {
    guard symbol != 0, width != 0 else { return nil }
    let code = table[slot * width + Int(symbol)]
    return code.isUnknown ? nil : code
  }

  /// Notes the code of a value in which nothing is wrong, and those of flags that are named one by one.
  mutating func remember(
    _ node: Node.Index, _ slot: Kind.Slot, _ kind: Kind, _ code: ValueCode, _ tree: Tree, _ reader: inout ValueReader
  ) {
    guard width != 0 else { return }
    if tree[node].kind == .scalar, tree[node].symbol != 0 {
      table[slot * width + Int(tree[node].symbol)] = code
    } else if tree[node].kind == .sequence {
      for child in tree.children(node) where tree[child].kind == .scalar && tree[child].symbol != 0 {
        table[slot * width + Int(tree[child].symbol)] = ValueCode(reader.read(child, as: kind.properties[slot]))
      }
    }
  }
}

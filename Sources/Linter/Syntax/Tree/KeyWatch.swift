/// Notices, while a tree is built, which mappings may have a key twice: in most files none.
struct KeyWatch {
  /// The mappings that need a closer look, in any order, some several times.
  private(set) var uncertain: [Node.Index] = []
  /// The mapping that last had a key, by the symbol of the key.
  private var lastMapping: [Node.Index] = []

  /// Notes a key of the innermost mapping.
  mutating func note(_ symbol: SymbolTable.Symbol, in mapping: Node.Index) {
    guard symbol != 0 else { return doubt(mapping) }
    if lastMapping.isEmpty { lastMapping = Array(repeating: -1, count: Int(SymbolTable.maximum) + 1) }
    if lastMapping[Int(symbol)] == mapping { doubt(mapping) }
    lastMapping[Int(symbol)] = mapping
  }

  /// Notes that a mapping has others in it, whose keys would hide its own, or keys without a symbol.
  mutating func doubt(_ mapping: Node.Index) {
    if uncertain.last != mapping { uncertain.append(mapping) }
  }
}

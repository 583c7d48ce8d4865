/// Keys of a mapping that repeat an earlier one, letter for letter.
struct DuplicateKeys {
  private let tree: Tree
  private var keys: [(hash: UInt64, node: Node.Index)] = []
  private var problems: [Problem] = []

  /// The duplicate keys of all mappings.
  ///
  /// - Complexity: O(*n* log *n*) in the number of keys of mappings that the builder was not certain of.
  static func problems(in tree: Tree) -> [Problem] {
    var search = DuplicateKeys(tree: tree)
    // What was removed after an error may have left its place to something else.
    for mapping in Set(tree.uncertainMappings).sorted() where tree.isMapping(mapping) { search.look(at: mapping) }
    return search.problems
  }

  private init(tree: Tree) {
    self.tree = tree
  }

  /// Compares hashes with each other in a small mapping, and neighbours after sorting in a large one.
  private mutating func look(at mapping: Node.Index) {
    keys.removeAll(keepingCapacity: true)
    var index = mapping + 1
    let end = tree.next(mapping)
    var isUniform = true
    while index < end {
      let node = tree[index]
      if node.kind == .scalar {
        isUniform = isUniform && node.symbol != 0
        keys.append((UInt64(node.symbol), index))
      }
      index = tree.next(tree.next(index))
    }
    // Symbols tell texts apart where every key has one.
    if !isUniform { for position in keys.indices { keys[position].hash = Self.hash(tree.text(keys[position].node)) } }
    if keys.count > 32 { keys.sort { ($0.hash, $0.node) < ($1.hash, $1.node) } }
    for position in keys.indices.dropFirst() {
      let window = keys.count > 32 ? position - 1..<position : 0..<position
      for earlier in window where keys[earlier].hash == keys[position].hash {
        guard tree.text(keys[earlier].node) == tree.text(keys[position].node) else { continue }
        report(keys[earlier].node, keys[position].node)
        break
      }
    }
  }

  private mutating func report(_ first: Node.Index, _ second: Node.Index) {
    problems.append(
      Problem(
        "duplicate-key", at: tree.span(second), values: ["key": tree.string(second)],
        related: [Label(tree.span(first), "first given here")]))
  }

  /// FNV-1a.
  private static func hash(_ text: Bytes) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}

extension Tree {
  fileprivate func isMapping(_ index: Node.Index) -> Bool {
    nodes.indices.contains(Int(index)) && self[index].kind == .mapping
  }
}

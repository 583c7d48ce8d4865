/// The keys of one mapping that repeat an earlier one, letter for letter.
struct DuplicateKeys: Sequence {
  private var pairs: [(first: Node.Index, second: Node.Index)] = []

  /// - Parameter end: the index behind the last descendant; the mapping need not be closed yet.
  /// - Complexity: O(*keys*), O(*keys*²) comparisons of hashes for up to 32 keys.
  init(in tree: Tree, of mapping: Node.Index, end: Node.Index) {
    var keys: [(hash: UInt64, node: Node.Index)] = []
    keys.reserveCapacity(tree.count(mapping) / 2)
    var index = mapping + 1
    while index < end {
      if tree[index].kind == .scalar { keys.append((Self.hash(tree.text(index)), index)) }
      index = tree.next(tree.next(index))
    }
    if keys.count > 32 { sort(&keys) }
    for position in keys.indices.dropFirst() {
      let window = keys.count > 32 ? position - 1..<position : 0..<position
      for earlier in window where keys[earlier].hash == keys[position].hash {
        guard tree.text(keys[earlier].node) == tree.text(keys[position].node) else { continue }
        pairs.append((keys[earlier].node, keys[position].node))
        break
      }
    }
  }

  func makeIterator() -> some IteratorProtocol<(first: Node.Index, second: Node.Index)> {
    pairs.makeIterator()
  }

  private func sort(_ keys: inout [(hash: UInt64, node: Node.Index)]) {
    keys.sort { ($0.hash, $0.node) < ($1.hash, $1.node) }
  }

  /// FNV-1a.
  private static func hash(_ text: Bytes) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}

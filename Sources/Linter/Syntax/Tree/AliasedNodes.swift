/// The nodes of a tree that aliases stand for, with all in them.
struct AliasedNodes: Sendable {
  /// What aliases name, in order.
  private var targets: [Node.Index] = []
  /// The end of the last node in any of the targets so far.
  private var ends: [Node.Index] = []

  /// - Complexity: O(*nodes*), and O(*a* log *a*) in the number of aliases.
  init(_ nodes: [Node]) {
    let named = nodes.lazy.filter { $0.kind == .alias && !$0.flags.contains(.isUnresolved) }
    for target in Set(named.map { Node.Index($0.reference) }).sorted() {
      let node = nodes[Int(target)]
      let isCollection = node.kind == .sequence || node.kind == .mapping
      targets.append(target)
      ends.append(max(ends.last ?? 0, isCollection ? Node.Index(node.reference) : target + 1))
    }
  }

  func contains(_ index: Node.Index) -> Bool {
    var (low, high) = (0, targets.count)
    while low < high {
      let middle = (low + high) / 2
      if targets[middle] <= index { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ends[low - 1] > index
  }
}

/// What aliases of one source repeat: each as many nodes as what it names has, with what aliases repeat in there.
///
/// One budget for lists, merge keys and references alike bounds the work of everything that follows them.
struct Repetition {
  /// The aliases that repeat something, and what all of them up to each repeat.
  private var aliases: [Node.Index] = []
  private var sums: [Int] = []
  /// The place of the first alias that would have repeated too much.
  private(set) var excess: Range<Int>?

  /// How many nodes may be repeated in any source, and how many more for each node in front of the alias.
  private static let leastBudget = 250_000
  private static let ratio = 4
  /// How many bytes of text count as one more node.
  private static let textSize = 64

  /// Counts what an alias repeats.
  ///
  /// - Parameters:
  ///   - target: what the alias names; it is closed.
  ///   - alias: the index that the alias gets.
  /// - Returns: whether it may; one that would repeat too much stands for nothing.
  /// - Complexity: O(log *aliases*).
  mutating func admits(_ target: Node, at index: Node.Index, alias: Node.Index, span: Range<Int>) -> Bool {
    // What was read again behind an error is counted again.
    while let last = aliases.last, last >= alias {
      aliases.removeLast()
      sums.removeLast()
    }
    let isCollection = target.kind == .sequence || target.kind == .mapping
    let end = isCollection ? Node.Index(target.reference) : index + 1
    let size = Int(end - index) + Int(target.end - target.start) / Self.textSize
    let sum = (sums.last ?? 0) + size + self.sum(before: end) - self.sum(before: index)
    guard sum <= Self.leastBudget + Self.ratio * Int(alias) else {
      excess = excess ?? span
      return false
    }
    aliases.append(alias)
    sums.append(sum)
    return true
  }

  /// What the aliases in front of a node repeat.
  private func sum(before index: Node.Index) -> Int {
    var (low, high) = (0, aliases.count)
    while low < high {
      let middle = (low + high) / 2
      if aliases[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : sums[low - 1]
  }
}

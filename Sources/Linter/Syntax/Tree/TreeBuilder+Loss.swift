extension TreeBuilder {
  /// Closes what is open deeper than a number of collections, as cut off; keys that lost their values get unknown ones.
  ///
  /// - Parameter lost: the place of a value that is missing.
  mutating func cut(toDepth depth: Int, losing lost: Range<Int>) {
    while open.count > depth {
      completeEntry(losing: lost)
      close(at: lost.upperBound, isCut: true)
    }
  }

  /// Gives the last key of the innermost mapping an unknown value, where it has none.
  mutating func completeEntry(losing lost: Range<Int>) {
    if let last = open.last, last.kind == .mapping, !last.childCount.isMultiple(of: 2) {
      append(aliasOf: nil, span: lost)
    }
  }

  /// Whether the innermost collection waits for a value: a sequence always may have one more.
  var awaitsValue: Bool {
    open.last.map { $0.kind == .sequence || !$0.childCount.isMultiple(of: 2) } ?? true
  }

  /// Whether what was appended last to the innermost collection is no key.
  var endsInValue: Bool {
    open.last.map { $0.kind == .sequence || $0.childCount.isMultiple(of: 2) } ?? true
  }

  /// The collections that are open, outermost first.
  var openNodes: [(index: Node.Index, node: Node)] {
    open.map { ($0.index, nodes[Int($0.index)]) }
  }

  /// The last node of the innermost open collection, or of the document; `nil` where there is none.
  ///
  /// - Complexity: O(*children*).
  var lastChild: (index: Node.Index, node: Node)? {
    let start = open.last.map { $0.index + 1 } ?? roots.last ?? next
    guard let index = lastSibling(from: start) else { return nil }
    return (index, nodes[Int(index)])
  }

  /// The last of some nodes side by side.
  private func lastSibling(from start: Node.Index) -> Node.Index? {
    var (index, last) = (start, Node.Index?.none)
    while index < next {
      last = index
      index = end(of: index)
    }
    return last
  }

  private func end(of index: Node.Index) -> Node.Index {
    switch nodes[Int(index)].kind {
    case .scalar, .alias: index + 1
    case .sequence, .mapping: Node.Index(nodes[Int(index)].reference)
    }
  }

  /// Marks all collections that end, or are still open, at the end of what was appended: something behind it is lost.
  mutating func markEndAsCut() {
    isCut = true
    for opening in open { nodes[Int(opening.index)].flags.insert(.isCut) }
    var last = lastChild?.index
    while let index = last, nodes[Int(index)].kind == .sequence || nodes[Int(index)].kind == .mapping {
      nodes[Int(index)].flags.insert(.isCut)
      last = lastSibling(from: index + 1)
    }
  }

  /// Notes that the collection that begins next has lost something in front.
  mutating func markNextAsCut() {
    isCut = true
    cutNodes.append(next)
  }

  /// Removes a node and all behind it.
  ///
  /// - Precondition: none of the nodes stands in a collection that was closed and stays.
  /// - Complexity: O(*removed nodes*).
  mutating func removeAll(from index: Node.Index) {
    // A child of the parent that is still open is its last one.
    let openChild = open.first { $0.index >= index }?.index
    open.removeAll { $0.index >= index }
    var (count, child) = (openChild == nil ? 0 : 1, index)
    while child < openChild ?? next {
      count += 1
      child = end(of: child)
    }
    if !open.isEmpty { open[open.count - 1].childCount -= count }
    nodes.removeSubrange(Int(index)...)
    while let root = roots.last, root >= index { roots.removeLast() }
  }

  /// The first of the last nodes that begin at an offset or behind it.
  ///
  /// - Complexity: O(*nodes behind the offset*).
  func firstNode(from offset: Int) -> Node.Index {
    var index = nodes.count
    while index > 0, Int(nodes[index - 1].start) >= offset { index -= 1 }
    return Node.Index(index)
  }
}

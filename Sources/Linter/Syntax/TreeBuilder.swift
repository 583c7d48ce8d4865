/// Appends nodes to a tree, in the order of the text.
struct TreeBuilder {
  private(set) var tree: Tree
  private var open: [Node.Index] = []

  /// - Parameter capacity: the number of nodes to expect.
  init(_ source: Source, capacity: Int) {
    tree = Tree(source)
    tree.nodes.reserveCapacity(capacity)
  }

  /// The number of collections that are still open.
  var depth: Int { open.count }

  /// The innermost collection that is still open.
  var innermost: Node.Index? { open.last }

  /// The index that the next node gets.
  var next: Node.Index { Node.Index(tree.nodes.count) }

  /// Appends a scalar whose text stands in the source as it is.
  mutating func append(scalar style: Node.Style, span: Range<Int>, text: Range<Int>) {
    count()
    tree.nodes.append(
      Node(
        kind: .scalar, style: style, start: UInt32(span.lowerBound), end: UInt32(span.upperBound),
        first: UInt32(text.lowerBound), second: UInt32(text.count)))
  }

  /// Appends a scalar whose text differs from what stands in the source.
  mutating func append(rewritten text: some Collection<UInt8>, style: Node.Style, span: Range<Int>) {
    count()
    tree.nodes.append(
      Node(
        kind: .scalar, style: style, flags: .isRewritten, start: UInt32(span.lowerBound), end: UInt32(span.upperBound),
        first: UInt32(tree.rewritten.count), second: UInt32(text.count)))
    tree.rewritten.append(contentsOf: text)
  }

  /// Appends an alias of a node, or of nothing.
  mutating func append(aliasOf target: Node.Index?, span: Range<Int>) {
    count()
    tree.nodes.append(
      Node(
        kind: .alias, style: .plain, flags: target == nil ? .isUnresolved : [], start: UInt32(span.lowerBound),
        end: UInt32(span.upperBound), first: UInt32(target ?? 0), second: 0))
  }

  /// Opens a collection; what is appended until `close` are its children.
  mutating func open(_ kind: Node.Kind, style: Node.Style, at start: Int) {
    count()
    open.append(next)
    tree.nodes.append(
      Node(kind: kind, style: style, start: UInt32(start), end: UInt32(start), first: 0, second: 0))
  }

  /// Closes the innermost collection; one in block style ends where its last descendant ends.
  mutating func close(at end: Int, isCut: Bool = false) {
    let index = Int(open.removeLast())
    let isBlock = tree.nodes[index].style == .plain && index + 1 < tree.nodes.count
    let end = isBlock ? Int(tree.nodes[tree.nodes.count - 1].end) : end
    tree.nodes[index].end = max(UInt32(clamping: end), tree.nodes[index].start)
    tree.nodes[index].first = UInt32(tree.nodes.count)
    if isCut { tree.nodes[index].flags.insert(.isCut) }
  }

  /// Closes everything that is open, as cut off; a key that lost its value gets an unknown one.
  mutating func cut(at end: Int) {
    while let index = open.last {
      let node = tree.nodes[Int(index)]
      if node.kind == .mapping, !node.second.isMultiple(of: 2) { append(aliasOf: nil, span: end..<end) }
      close(at: end, isCut: true)
    }
  }

  /// Whether a node is a collection that is still open.
  func isOpen(_ index: Node.Index) -> Bool {
    open.contains(index)
  }

  /// Marks the innermost open mapping.
  mutating func mark(_ index: Node.Index, _ flag: Node.Flags) {
    tree.nodes[Int(index)].flags.insert(flag)
  }

  /// Begins a document: the next node is its root.
  mutating func beginDocument() {
    tree.roots.append(next)
  }

  private mutating func count() {
    if let parent = open.last { tree.nodes[Int(parent)].second += 1 }
  }
}

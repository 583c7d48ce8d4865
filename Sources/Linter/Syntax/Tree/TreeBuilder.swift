/// Appends nodes to a tree, in the order of the text.
struct TreeBuilder {
  /// A collection that is not closed yet.
  struct Opening {
    let index: Node.Index
    let kind: Node.Kind
    var childCount = 0
  }

  private let source: Source
  var nodes: [Node] = []
  private var rewritten = TextPool()
  var roots: [Node.Index] = []
  var open: [Opening] = []
  private var typeNames = TypeNames()
  private var repetition = Repetition()
  var keys = KeyWatch()
  var isCut = false
  /// The collections that have lost something in front.
  var cutNodes: [Node.Index] = []

  /// - Parameter capacity: the number of nodes to expect.
  init(_ source: Source, capacity: Int) {
    self.source = source
    nodes.reserveCapacity(capacity)
  }

  /// The tree of what was appended.
  ///
  /// - Precondition: nothing is open.
  func tree(symbolCount: Int = 0, isValidated: Bool = false) -> Tree {
    var nodes = nodes
    for index in cutNodes where Int(index) < nodes.count { nodes[Int(index)].flags.insert(.isCut) }
    let isEmpty = roots.last.map { $0 >= next } ?? false
    return Tree(
      source, nodes: nodes, rewritten: rewritten, roots: isEmpty ? roots.dropLast() : roots, typeNames: typeNames,
      uncertainMappings: keys.uncertain,
      symbolCount: symbolCount, isCut: isCut, isValidated: isValidated, excess: repetition.excess)
  }

  /// The number of nodes.
  var count: Int { nodes.count }

  /// Where the last node begins.
  var lastStart: Int? { nodes.last.map { Int($0.start) } }

  /// The number of collections that are still open.
  var depth: Int { open.count }

  /// The index that the next node gets.
  var next: Node.Index { Node.Index(nodes.count) }

  /// Appends a scalar whose text stands in the source as it is.
  mutating func append(
    scalar style: Node.Style, span: Range<Int>, text: Range<Int>, symbol: SymbolTable.Symbol = 0
  ) {
    let node = Node(.scalar, style, symbol: symbol, start: span.lowerBound, end: span.upperBound)
    guard node.textRange == text else { return append(rewritten: source.text[text], style: style, span: span) }
    countChild(symbol)
    nodes.append(node)
  }

  /// Appends a scalar whose text differs from what stands in the source.
  mutating func append(rewritten text: some Collection<UInt8>, style: Node.Style, span: Range<Int>) {
    countChild()
    nodes.append(
      Node(
        .scalar, style, flags: .isRewritten, start: span.lowerBound, end: span.upperBound,
        reference: rewritten.position))
    rewritten.append(text)
  }

  /// Appends a scalar whose text is not known yet: `settle` gives it, before the tree is made.
  mutating func append(unsettled style: Node.Style, span: Range<Int>) -> Node.Index {
    countChild()
    nodes.append(Node(.scalar, style, flags: .isRewritten, start: span.lowerBound, end: span.upperBound))
    return next - 1
  }

  /// Gives a scalar its text, and another where nobody knows which of the two it is.
  mutating func settle(_ node: Node.Index, text: some Collection<UInt8>, other: (some Collection<UInt8>)?) {
    nodes[Int(node)].reference = UInt32(truncatingIfNeeded: rewritten.position)
    rewritten.append(text)
    guard let other else { return }
    nodes[Int(node)].flags.insert(.isAmbiguous)
    rewritten.append(other)
  }

  /// Whether the innermost mapping has a key of a name, in any letter case, as far as its values are scalars.
  ///
  /// - Complexity: O(*keys*).
  func hasKey(_ name: String) -> Bool {
    guard let mapping = open.last?.index else { return false }
    return stride(from: Int(mapping) + 1, to: nodes.count, by: 2).contains { index in
      !nodes[index].flags.contains(.isRewritten) && source.text[nodes[index].textRange].equalsIgnoringCase(name)
    }
  }

  /// Appends an alias of a node, or of nothing; one that would repeat too much becomes one of nothing.
  mutating func append(aliasOf target: Node.Index?, span: Range<Int>) {
    countChild()
    let target = target.flatMap { target in
      repetition.admits(nodes[Int(target)], at: target, alias: next, span: span) ? target : nil
    }
    nodes.append(
      Node(
        .alias, .plain, flags: target == nil ? .isUnresolved : [], start: span.lowerBound, end: span.upperBound,
        reference: Int(target ?? 0)))
  }

  /// The number that `nameType` takes for the name of a .NET type.
  mutating func number(ofType name: String) -> TypeNames.Number {
    typeNames.number(of: name)
  }

  /// Gives the node that comes next the name of its .NET type.
  mutating func nameType(_ number: TypeNames.Number) {
    typeNames.note(number, of: next)
  }

  /// Opens a collection; what is appended until `close` are its children.
  mutating func open(_ kind: Node.Kind, style: Node.Style, at start: Int) {
    countChild()
    if kind == .mapping, let outer = open.last(where: { $0.kind == .mapping }) { keys.doubt(outer.index) }
    open.append(Opening(index: next, kind: kind))
    nodes.append(Node(kind, style, start: start, end: start))
  }

  /// Marks the innermost collection as an object that somebody asked for by its name.
  mutating func markAsChosen() {
    if let index = open.last?.index { nodes[Int(index)].flags.insert(.isChosen) }
  }

  /// Closes the innermost collection; one in block style ends where its last descendant ends.
  mutating func close(at end: Int, isCut: Bool = false) {
    let index = Int(open.removeLast().index)
    let isBlock = nodes[index].style == .plain && index + 1 < nodes.count
    let end = isBlock ? Int(nodes[nodes.count - 1].end) : end
    nodes[index].end = max(UInt32(clamping: end), nodes[index].start)
    nodes[index].reference = UInt32(nodes.count)
    guard isCut else { return }
    self.isCut = true
    nodes[index].flags.insert(.isCut)
  }

  /// Closes everything that is open, as cut off; a key that lost its value gets an unknown one.
  mutating func cut(at end: Int) {
    cut(toDepth: 0, losing: end..<end)
  }

  /// Whether the node that comes next is the key of a mapping.
  var expectsKey: Bool {
    guard let parent = open.last else { return false }
    return parent.kind == .mapping && parent.childCount.isMultiple(of: 2)
  }

  /// Whether a node is a collection that is still open.
  func isOpen(_ index: Node.Index) -> Bool {
    open.contains { $0.index == index }
  }

  /// Begins a document: the next node is its root.
  mutating func beginDocument() {
    // One that ended before its first node leaves nothing.
    if roots.last != next { roots.append(next) }
  }

  private mutating func countChild(_ symbol: SymbolTable.Symbol = 0) {
    guard let parent = open.last else { return }
    open[open.count - 1].childCount += 1
    if parent.kind == .mapping, parent.childCount.isMultiple(of: 2) { keys.note(symbol, in: parent.index) }
  }
}

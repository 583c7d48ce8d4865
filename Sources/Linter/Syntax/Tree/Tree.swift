/// What one source says, as a flat tree with spans: the same for every format.
///
/// A class, because every value is read from one: copies of its arrays would cost more than the reading.
package final class Tree: Sendable {
  package let source: Source
  package let nodes: [Node]
  /// The root of each document, in order.
  package let roots: [Node.Index]
  /// The text of scalars that stand differently in the source.
  let rewritten: TextPool
  /// How many of the nodes belong to the documents; those behind them were found inside of others.
  private let ownCount: Int
  private let typeNames: TypeNames
  /// The mappings that may have a key twice.
  let uncertainMappings: [Node.Index]
  private let text: [UInt8]
  /// The largest symbol of a node.
  let symbolCount: Int
  /// Whether the source broke off inside a collection, so that something of it is lost.
  let isCut: Bool
  /// Whether the tree was validated before it was archived, so that its keys need no second look.
  let isValidated: Bool
  /// The place of the first alias that is not followed; UTF-8 bytes in the source.
  private let excess: Range<Int>?
  private let aliased: Lazy<AliasedNodes>

  init(
    _ source: Source, nodes: [Node] = [], rewritten: TextPool = TextPool(), roots: [Node.Index] = [],
    typeNames: TypeNames = TypeNames(), uncertainMappings: [Node.Index] = [], symbolCount: Int = 0, isCut: Bool = false,
    isValidated: Bool = false, excess: Range<Int>? = nil
  ) {
    self.source = source
    self.nodes = nodes
    self.rewritten = rewritten
    ownCount = nodes.count
    self.roots = roots
    self.typeNames = typeNames
    self.uncertainMappings = uncertainMappings
    text = source.text
    self.isCut = isCut
    self.symbolCount = symbolCount
    self.isValidated = isValidated
    self.excess = excess
    aliased = Lazy { AliasedNodes(nodes) }
  }

  /// The same tree with further entries behind its nodes.
  init(_ other: Tree, extendedBy entries: TreeExtension) {
    source = other.source
    nodes = other.nodes + entries.nodes
    rewritten = entries.texts
    ownCount = other.ownCount
    roots = other.roots
    typeNames = other.typeNames
    uncertainMappings = other.uncertainMappings
    text = other.text
    symbolCount = other.symbolCount
    isCut = other.isCut
    isValidated = other.isValidated
    excess = other.excess
    aliased = other.aliased
  }

  /// Whether an alias elsewhere stands for a node, or for a collection with the node in it.
  ///
  /// - Complexity: O(log *aliases*); O(*nodes*) when it is first asked.
  func isAliased(_ index: Node.Index) -> Bool {
    aliased.value.contains(index)
  }

  /// Whether a node was found inside of another one.
  func isDerived(_ index: Node.Index) -> Bool {
    Int(index) >= ownCount
  }

  /// What is to be said where aliases repeat more than is followed, and somebody wanted what they repeat.
  package var excessProblem: Problem? {
    excess.map { Problem("alias-expansion-too-large", at: Span(source.id, $0)) }
  }

  package subscript(index: Node.Index) -> Node {
    nodes[Int(index)]
  }

  /// The place of a node.
  package func span(_ index: Node.Index) -> Span {
    let node = self[index]
    return Span(source.id, Int(node.start)..<Int(node.end))
  }

  /// The text of a scalar in UTF-8; empty for collections.
  package func text(_ index: Node.Index) -> Bytes {
    let node = self[index]
    guard node.kind == .scalar else { return [] }
    return node.flags.contains(.isRewritten) ? rewritten[Int(node.reference)] : text[node.textRange]
  }

  /// The other text that an ambiguous scalar may be, in UTF-8; of any other scalar its text.
  package func otherText(_ index: Node.Index) -> Bytes {
    guard self[index].flags.contains(.isAmbiguous) else { return text(index) }
    var position = Int(self[index].reference)
    _ = rewritten.next(&position)
    return rewritten[position]
  }

  /// Whether the text of a scalar is a word, letter for letter.
  func text(_ index: Node.Index, is word: String) -> Bool {
    let node = self[index]
    // Most texts differ in their lengths, which costs least to find out.
    guard node.flags.contains(.isRewritten) || node.textRange.count == word.utf8.count else { return false }
    return text(index).elementsEqual(word.utf8)
  }

  /// A bit by the length and the first byte of the text of a scalar: texts that have different ones differ.
  func trace(_ index: Node.Index) -> UInt64 {
    let node = self[index]
    guard !node.flags.contains(.isRewritten), !node.textRange.isEmpty else { return Self.trace(text(index)) }
    return Self.trace(length: node.textRange.count, text[node.textRange.lowerBound])
  }

  /// The same bit of any text.
  static func trace(_ text: some Collection<UInt8>) -> UInt64 {
    trace(length: text.count, text.first ?? 0)
  }

  private static func trace(length: Int, _ first: UInt8) -> UInt64 {
    1 << UInt64((length &* 8 &+ Int(first)) & 63)
  }

  /// The text of a scalar for a person.
  package func string(_ index: Node.Index) -> String {
    String(decoding: text(index), as: UTF8.self)
  }

  /// The .NET type of a node, as an export names it: `Deserialized.Microsoft.Exchange.Data.ReceiveConnector`; in a text the
  /// cmdlet that printed it: `Get-ReceiveConnector`.
  package func typeName(_ index: Node.Index) -> String? {
    typeNames[index]
  }

  /// The node behind a node and all its descendants.
  package func next(_ index: Node.Index) -> Node.Index {
    switch self[index].kind {
    case .scalar, .alias: index + 1
    case .sequence, .mapping: Node.Index(self[index].reference)
    }
  }

  /// Whether a node has no children.
  package func isEmpty(_ index: Node.Index) -> Bool {
    next(index) == index + 1
  }

  /// The node that an alias names, else the node itself; `nil` for an alias that names nothing.
  package func resolved(_ index: Node.Index) -> Node.Index? {
    let node = self[index]
    guard node.kind == .alias else { return index }
    return node.flags.contains(.isUnresolved) ? nil : Node.Index(node.reference)
  }

  /// The children of a collection, in order.
  package func children(_ index: Node.Index) -> Children {
    Children(tree: self, position: index + 1, end: next(index))
  }

  /// The entries of a mapping, in order.
  package func entries(_ index: Node.Index) -> Entries {
    Entries(children: children(index))
  }

  /// Whether a scalar stands for nothing: an empty plain one, `~` or `null`.
  package func isNull(_ index: Node.Index) -> Bool {
    let node = self[index]
    guard node.kind == .scalar, node.style == .plain else { return false }
    // Most texts are longer than all of these, which costs less to find out.
    guard node.flags.contains(.isRewritten) || node.textRange.count <= 4 else { return false }
    let text = text(index)
    return text.isEmpty || text == [UInt8(ascii: "~")] || text.equalsIgnoringCase("null")
  }
}

extension Tree {
  package struct Children: Sequence, IteratorProtocol {
    fileprivate let tree: Tree
    fileprivate var position: Node.Index
    fileprivate let end: Node.Index

    package mutating func next() -> Node.Index? {
      guard position < end else { return nil }
      defer { position = tree.next(position) }
      return position
    }
  }

  package struct Entries: Sequence, IteratorProtocol {
    fileprivate var children: Children

    package mutating func next() -> (key: Node.Index, value: Node.Index)? {
      guard let key = children.next(), let value = children.next() else { return nil }
      return (key, value)
    }
  }
}

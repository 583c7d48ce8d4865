/// Entries to put behind a tree: texts that stand inside of other texts, such as the name in `SERVER\Name`.
///
/// Only odd input needs them, so a tree that is read need not have room for them.
struct TreeExtension {
  private let tree: Tree
  private(set) var nodes: [Node] = []
  private(set) var texts: TextPool

  init(_ tree: Tree) {
    self.tree = tree
    texts = tree.rewritten
  }

  /// Appends an entry of a key that the tree has and a text.
  ///
  /// - Parameter span: where the text stands; its own bytes, or those from which it was made.
  /// - Returns: the node of the text.
  mutating func append(_ text: Bytes, under key: Node.Index, at span: Range<Int>) -> Node.Index {
    nodes.append(tree[key])
    if tree.source.text[span] == text {
      nodes.append(Node(.scalar, .element, start: span.lowerBound, end: span.upperBound))
    } else {
      nodes.append(
        Node(
          .scalar, .element, flags: .isRewritten, start: span.lowerBound, end: span.upperBound,
          reference: texts.position))
      texts.append(text)
    }
    return Node.Index(tree.nodes.count + nodes.count - 1)
  }

  /// The text of an entry.
  ///
  /// - Precondition: `append` returned the node.
  func text(_ index: Node.Index) -> Bytes {
    let node = nodes[Int(index) - tree.nodes.count]
    return node.flags.contains(.isRewritten) ? texts[Int(node.reference)] : tree.source.text[node.textRange]
  }

  /// The tree with the entries behind its own nodes, whose indices stay the same.
  ///
  /// - Complexity: O(*nodes of the tree*), or O(1) where nothing was appended.
  var extended: Tree { nodes.isEmpty ? tree : Tree(tree, extendedBy: self) }
}

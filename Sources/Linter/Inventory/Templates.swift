/// The nodes of one tree that aliases repeat elsewhere: what stands there for others to take over.
struct Templates {
  private let nodes: Set<Node.Index>

  /// - Complexity: O(*nodes*); asked for only where a key means nothing.
  init(in tree: Tree) {
    nodes = Set(
      tree.nodes.indices.compactMap { index in
        let node = tree.nodes[index]
        return node.kind == .alias && !node.flags.contains(.isUnresolved) ? Node.Index(node.reference) : nil
      })
  }

  func contains(_ node: Node.Index) -> Bool {
    nodes.contains(node)
  }
}

/// The entries of one mapping of a rule or kind file, read by key; every error carries the place to underline.
package struct Fields {
  package let tree: Tree
  package let node: Node.Index
  /// The traces of all keys: most keys that a reader asks for are absent, and need no search.
  private let traces: UInt64

  /// - Throws: `RuleError` where the node is no mapping, or has a key that is not allowed.
  package init(
    _ tree: Tree, _ node: Node.Index, allowed: @autoclosure () -> Set<String>? = nil
  ) throws(RuleError) {
    guard let node = tree.resolved(node), tree[node].kind == .mapping else {
      throw RuleError("a mapping `key: value` is expected here", at: tree.span(node))
    }
    self.tree = tree
    self.node = node
    traces = Self.traces(of: node, in: tree)
    guard !tree.isValidated, let allowed = allowed() else { return }
    for entry in all where !allowed.contains(entry.key) {
      let hint = closest(to: entry.key, among: allowed.sorted()).map { "; did you mean `\($0)`?" } ?? ""
      throw RuleError("unknown key `\(entry.key)`\(hint)", at: tree.span(entry.keyNode))
    }
  }

  private static func traces(of node: Node.Index, in tree: Tree) -> UInt64 {
    var (traces, index) = (UInt64(0), node + 1)
    let end = tree.next(node)
    while index < end {
      traces |= tree.trace(index)
      index = tree.next(tree.next(index))
    }
    return traces
  }

  package var span: Span { tree.span(node) }

  /// Keys, key nodes and values in the order of the file.
  package var all: [(key: String, keyNode: Node.Index, value: Node.Index)] {
    tree.entries(node).map { (tree.string($0.key), $0.key, $0.value) }
  }

  /// The value under a key; `nil` where the key is absent.
  ///
  /// - Complexity: O(*keys*).
  package func node(_ key: String) -> Node.Index? {
    guard traces & Tree.trace(key.utf8) != 0 else { return nil }
    var index = node + 1
    let end = tree.next(node)
    while index < end {
      let value = tree.next(index)
      if tree.text(index, is: key) { return tree.resolved(value) }
      index = tree.next(value)
    }
    return nil
  }

  /// The text under a key.
  ///
  /// - Throws: `RuleError` where the key is absent or holds no text.
  package func text(_ key: String) throws(RuleError) -> String {
    guard let node = node(key) else { throw RuleError("the key `\(key)` is missing", at: keySpan) }
    return try tree.requiredText(node)
  }

  package func optionalText(_ key: String) throws(RuleError) -> String? {
    guard let node = node(key) else { return nil }
    return try tree.requiredText(node)
  }

  /// The texts under a key: a list, or one text alone; empty where the key is absent.
  package func texts(_ key: String) throws(RuleError) -> [String] {
    guard let node = node(key) else { return [] }
    return try tree.requiredTexts(node)
  }

  package func boolean(_ key: String) throws(RuleError) -> Bool {
    guard let node = node(key) else { return false }
    switch try tree.requiredText(node) {
    case "true": return true
    case "false": return false
    default: throw RuleError("`true` or `false` is expected here", at: tree.span(node))
    }
  }

  package func integer(_ key: String) throws(RuleError) -> Int? {
    guard let node = node(key) else { return nil }
    guard let number = Int(try tree.requiredText(node)) else {
      throw RuleError("a whole number is expected here", at: tree.span(node))
    }
    return number
  }

  /// The mapping under a key.
  package func fields(
    _ key: String, allowed: @autoclosure () -> Set<String>? = nil
  ) throws(RuleError) -> Fields? {
    guard let node = node(key) else { return nil }
    return try Fields(tree, node, allowed: allowed())
  }

  /// The elements of the list under a key; a single value counts as a list of one.
  package func elements(_ key: String) -> [Node.Index] {
    guard let node = node(key) else { return [] }
    return tree[node].kind == .sequence ? Array(tree.children(node)) : [node]
  }

  private var keySpan: Span {
    let span = tree.span(node)
    return Span(span.source, span.range.lowerBound..<min(span.range.upperBound, span.range.lowerBound + 1))
  }
}

extension Tree {
  /// The text of a scalar.
  ///
  /// - Throws: `RuleError` where the node is something else.
  package func requiredText(_ index: Node.Index) throws(RuleError) -> String {
    guard let index = resolved(index), self[index].kind == .scalar else {
      throw RuleError("text is expected here", at: span(index))
    }
    return string(index)
  }

  /// The texts of a list, or of one scalar.
  package func requiredTexts(_ index: Node.Index) throws(RuleError) -> [String] {
    guard let index = resolved(index), self[index].kind == .sequence else { return [try requiredText(index)] }
    var texts: [String] = []
    for child in children(index) { texts.append(try requiredText(child)) }
    return texts
  }
}

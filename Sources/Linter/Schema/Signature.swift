/// The properties that tell an export without a section: every one of `all`, and one of `any` if there are any.
package struct Signature: Sendable {
  package let all: [String]
  package let any: [String]
  /// A property whose text must begin with a word, without regard to case.
  let beginning: (property: String, word: String)?
}

extension Signature {
  /// - Throws: `RuleError` where a key is none that is allowed.
  init(_ fields: Fields) throws(RuleError) {
    all = try fields.texts("all")
    any = try fields.texts("any")
    var beginning: (property: String, word: String)?
    for entry in try fields.fields("begins")?.all ?? [] {
      beginning = (entry.key, try fields.tree.requiredText(entry.value))
    }
    self.beginning = beginning
  }

  /// Every property that it speaks of.
  var names: [String] { all + any + (beginning.map { [$0.property] } ?? []) }

  /// Whether a mapping has the properties.
  func matches(_ node: Node.Index, in tree: Tree) -> Bool {
    matches(in: tree) { tree.value(of: $0, in: node) }
  }

  /// Whether some entries, of several mappings perhaps, are the properties.
  func matches(_ entries: [(key: Node.Index, value: Node.Index)], in tree: Tree) -> Bool {
    matches(in: tree) { name in
      entries.first { tree.text($0.key).equalsIgnoringCase(name) }.flatMap { tree.resolved($0.value) }
    }
  }

  private func matches(in tree: Tree, _ value: (String) -> Node.Index?) -> Bool {
    guard all.allSatisfy({ value($0) != nil }) else { return false }
    guard any.isEmpty || any.contains(where: { value($0) != nil }) else { return false }
    guard let beginning else { return true }
    let text = value(beginning.property).map { tree.text($0) } ?? []
    return text.prefix(beginning.word.utf8.count).equalsIgnoringCase(beginning.word)
  }
}

extension Tree {
  /// The value under a key of a mapping, in any letter case.
  ///
  /// - Complexity: O(*keys*).
  func value(of key: String, in node: Node.Index) -> Node.Index? {
    entries(node).first { text($0.key).equalsIgnoringCase(key) }.flatMap { resolved($0.value) }
  }
}

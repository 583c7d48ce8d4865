/// What tells the objects of a kind from those of another with the same properties, where only some of them are there.
package struct Likeness: Sendable {
  /// Properties that the kinds share: an object with one of them is of one of the kinds.
  let shared: [String]
  /// What only texts of this kind contain, in one of these properties or in the name of the file, without regard to case.
  let word: String
  /// The properties with such texts, best first.
  let texts: [String]
  /// The ports that only bindings and connection settings of this kind have.
  let ports: [UInt16]
}

extension Likeness {
  /// - Throws: `RuleError` where a key is missing, or a port is none.
  init(_ fields: Fields) throws(RuleError) {
    shared = try fields.texts("any")
    word = try fields.text("word")
    texts = try fields.texts("texts")
    var ports: [UInt16] = []
    for node in fields.elements("ports") {
      guard let port = UInt16(try fields.tree.requiredText(node)) else {
        throw RuleError("a port is expected here", at: fields.tree.span(node))
      }
      ports.append(port)
    }
    self.ports = ports
  }

  /// The first key of a mapping that is a property which the kinds share.
  func key(in node: Node.Index, of tree: Tree) -> Node.Index? {
    tree.entries(node).first { entry in shared.contains { tree.text(entry.key).equalsIgnoringCase($0) } }?.key
  }
}

/// An object that may be of several kinds, by what it has.
struct AlikeObject {
  let node: Node.Index
  let tree: Tree
  let kinds: [(kind: Kind, likeness: Likeness)]

  /// The kind that something tells: the name of the protocol first, then the ports, the name of the file last.
  var kind: Kind? {
    let properties = kinds.first?.likeness.texts ?? []
    for property in properties {
      guard let value = tree.value(of: property, in: node) else { continue }
      if let kind = only({ tree.text(value).containsIgnoringCase($0.likeness.word) }) { return kind }
    }
    let file = tree.source.name.utf8.split(separator: UInt8(ascii: "/")).last.map { Array($0)[...] } ?? []
    return only { hasPort(of: $0) } ?? only { file.containsIgnoringCase($0.likeness.word) }
  }

  private func only(_ isTold: ((kind: Kind, likeness: Likeness)) -> Bool) -> Kind? {
    let told = kinds.filter(isTold)
    return told.count == 1 ? told[0].kind : nil
  }

  private func hasPort(of entry: (kind: Kind, likeness: Likeness)) -> Bool {
    entry.kind.properties.contains { property in
      guard [.binding, .connectionSettings].contains(property.type),
        let value = tree.value(of: property.name, in: node)
      else { return false }
      var reader = ValueReader(tree)
      return reader.readList(value, of: property.type).elements.contains { element in
        element.value.port.map(entry.likeness.ports.contains) ?? false
      }
    }
  }
}

extension ElementValue {
  fileprivate var port: UInt16? {
    switch self {
    case .binding(let binding): binding.port
    case .connection(let settings): settings.port
    case .range, .text, .unreadable: nil
    }
  }
}

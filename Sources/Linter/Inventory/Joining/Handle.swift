/// A name under which an object is known among its kind.
struct Handle {
  /// What sort of name it is: the position in `Kind.unique` of the property that holds such names.
  let sort: Int
  let text: Bytes
  /// Whether it may as well be a name of another sort, as what somebody typed behind `-Identity`.
  var isLoose = false

  /// A text that is the same for the same name.
  var key: String { "\(sort) \(FoldedName(text).text)" }
}

extension Object {
  /// The best name that tells the object from others of its kind.
  var handle: Handle? {
    for sort in kind.unique.indices {
      let slot = kind.unique[sort]
      let text = text(slot).trimmed
      guard !text.isEmpty else { continue }
      guard kind.properties[slot].isIdentity else { return Handle(sort: sort, text: text) }
      if let handle = handles(ofIdentity: text, sort).first { return handle }
    }
    return nil
  }

  /// All such names, best first.
  var handles: [Handle] {
    kind.unique.indices.flatMap { sort in
      let slot = kind.unique[sort]
      let text = text(slot).trimmed
      guard !text.isEmpty else { return [Handle]() }
      return kind.properties[slot].isIdentity ? handles(ofIdentity: text, sort) : [Handle(sort: sort, text: text)]
    }
  }

  /// The names that an identity may be: a path, an address, or any other name.
  private func handles(ofIdentity text: Bytes, _ sort: Int) -> [Handle] {
    if text.contains(UInt8(ascii: "/")) || DirectoryName(text) != nil { return [Handle(sort: sort, text: text)] }
    if text.contains(UInt8(ascii: "@")) { return [Handle(sort: 0, text: text)] }
    return kind.unique.indices.dropFirst(sort + 1).map { Handle(sort: $0, text: text, isLoose: true) }
  }
}

extension Property {
  /// Whether the property holds what `-Identity` takes.
  fileprivate var isIdentity: Bool { name == "Identity" }
}

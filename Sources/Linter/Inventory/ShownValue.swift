extension Tree {
  /// How deep and how long what is shown of a value may be.
  private static let maximumDepth = 3
  private static let maximumLength = 200

  /// What stands under a node, as a person would write it: without quotes and escapes, on one line and at most 200 bytes.
  ///
  /// A list is joined with commas, and an object is written as PowerShell shows one: `@{Ticks=123; Days=0}`.
  func shown(_ node: Node.Index) -> String {
    shownBytes(node, depth: 0).excerpt
  }

  private func shownBytes(_ node: Node.Index, depth: Int) -> Bytes {
    guard depth < Self.maximumDepth, let node = resolved(node) else { return Bytes("...".utf8) }
    switch self[node].kind {
    case .scalar: return text(node)
    case .sequence: return Self.joined(children(node).lazy.map { self.shownBytes($0, depth: depth + 1) }, by: ", ")
    case .mapping:
      let members = entries(node).lazy.map {
        self.text($0.key) + "=".utf8 + self.shownBytes($0.value, depth: depth + 1)
      }
      return Bytes("@{".utf8) + Self.joined(members, by: "; ") + "}".utf8
    case .alias: return []
    }
  }

  /// So many parts as can be shown.
  private static func joined(_ parts: some Sequence<Bytes>, by separator: String) -> Bytes {
    var text: Bytes = []
    for (index, part) in parts.enumerated() {
      guard text.count <= maximumLength else { break }
      if index > 0 { text += separator.utf8 }
      text += part.prefix(maximumLength + 1)
    }
    return text
  }
}

extension Tree {
  /// A value as a person would write it, on one line and at most 200 bytes: what the input has, unless that is an object, or
  /// a spelling that only programs use.
  func shown(_ node: Node.Index, _ value: @autoclosure () -> Value, as property: Property) -> String {
    let isForPeople = self[node].kind == .scalar && !isForPrograms(text(node), property.type)
    return (isForPeople ? nil : value().shown(as: property)) ?? shown(node)
  }

  /// Whether a text is a number in place of a date, or a length of time as XML writes it.
  private func isForPrograms(_ text: Bytes, _ type: ValueType) -> Bool {
    switch type {
    case .dateTime: text.first == UInt8(ascii: "/")
    case .timeSpan: text.contains(UInt8(ascii: "P"))
    default: false
    }
  }
}

extension Object {
  /// The value of a property as a person would write it, on one line and at most 200 bytes; empty where it is absent.
  package func foundText(_ slot: Kind.Slot) -> String {
    valueNode(slot).map { tree(of: slot).shown($0, value(slot), as: kind.properties[slot]) } ?? ""
  }
}

extension Value {
  /// The value as a person would write it; `nil` where it is not known as a whole.
  fileprivate func shown(as property: Property) -> String? {
    switch self {
    case .boolean(let flag): return flag ? "True" : "False"
    case .integer(let number): return String(number)
    case .timeSpan(let span): return span.description
    case .byteSize(let size): return size.wholeUnits
    case .unlimited: return "Unlimited"
    case .text(let text): return text.isEmpty ? nil : text.excerpt
    case .date(let date): return date.second
    case .members(let set): return set.isComplete ? set.names(in: property).joined(separator: ", ") : nil
    case .list(let list):
      let texts = list.elements.prefix(20).map(\.value.text)
      let known = texts.compactMap { $0 }
      guard list.isComplete, known.count == texts.count else { return nil }
      return Bytes(known.joined(separator: ", ".utf8)).excerpt
    case .unknown: return nil
    }
  }
}

extension MemberSet {
  /// The names of the members that are set, in the order in which Exchange prints them.
  fileprivate func names(in property: Property) -> [String] {
    indices.map { property.members[$0].name }
  }
}

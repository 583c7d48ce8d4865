import Linter

/// What an export says of one property of an object.
enum ExportedProperty {
  case absent
  case value(ExportedValue)
  case obstacle(Obstacle)

  init(_ object: Object, _ slot: Kind.Slot) {
    let property = object.kind.properties[slot]
    switch object.value(slot) {
    case .boolean(let flag): self = .value(.boolean(flag))
    case .integer(let number) where property.type == .unlimitedInt32: self = .value(.limit(String(number)))
    case .integer(let number): self = .value(.integer(number))
    case .timeSpan(let span): self = .value(.timeSpan(span))
    case .byteSize(let size) where property.type == .unlimitedByteSize: self = .value(.limit(size.description))
    case .byteSize(let size): self = .value(.size(size))
    case .unlimited: self = .value(.limit(nil))
    case .text(let text): self = .value(Self.text(text, object, slot))
    case .date(let date): self = .value(.date(date))
    case .members(let set) where set.isComplete: self = .value(Self.members(set, property))
    case .list(let list): self = .value(Self.list(list, object.tree(of: slot)))
    case .unknown(let reason): self = Self.unknown(reason, object, slot)
    case .members: self = Self.raw(object, slot)
    }
  }

  private static func text(_ text: Bytes, _ object: Object, _ slot: Kind.Slot) -> ExportedValue {
    let tree = object.tree(of: slot)
    if let node = object.valueNode(slot), tree[node].kind == .scalar, tree.isNull(node) { return .null }
    let string = String(decoding: text, as: UTF8.self)
    switch object.kind.properties[slot].type {
    case .directoryObject: return .directory(string)
    case .fqdn: return .fqdn(string)
    default: return .text(string)
    }
  }

  private static func members(_ set: MemberSet, _ property: Property) -> ExportedValue {
    let members = set.indices.map { property.members[$0] }
    let numbers = members.compactMap(\.number)
    let number = numbers.count == members.count ? numbers.reduce(0, |) : nil
    return .members(members.map(\.name), number: number)
  }

  private static func list(_ list: ListValue, _ tree: Tree) -> ExportedValue {
    var isUnreadable = false
    let elements = list.elements.map { element -> ExportedElement in
      switch element.value {
      case .binding(let binding): return .binding(binding)
      case .range(let range): return .range(range)
      case .connection(let settings): return .word(settings.description)
      case .text(let text): return .text(String(decoding: text, as: UTF8.self))
      case .unreadable:
        isUnreadable = true
        return .text(String(decoding: tree.source.text[element.range], as: UTF8.self).unquoted)
      }
    }
    return .list(elements, isCut: !list.isComplete && !isUnreadable)
  }

  private static func unknown(_ reason: Value.Unknown, _ object: Object, _ slot: Kind.Slot) -> ExportedProperty {
    switch reason {
    case .absent: .absent
    case .empty: isEmpty(object, slot) ? .value(.null) : raw(object, slot)
    case .truncated, .lost, .duplicate, .contradiction, .unjoined: .obstacle(.lostValue)
    case .unreadable, .unverified, .ambiguous: raw(object, slot)
    }
  }

  private static func isEmpty(_ object: Object, _ slot: Kind.Slot) -> Bool {
    let tree = object.tree(of: slot)
    return object.valueNode(slot).map { tree.string($0).isEmpty || tree.isNull($0) } ?? true
  }

  /// The text that stands in the example, whatever it means.
  private static func raw(_ object: Object, _ slot: Kind.Slot) -> ExportedProperty {
    guard let node = object.valueNode(slot) else { return .absent }
    let tree = object.tree(of: slot)
    switch tree[node].kind {
    case .scalar: return .value(.text(tree.string(node)))
    case .sequence:
      return .value(.text(tree.children(node).map { tree.string($0) }.joined(separator: ", ")))
    case .mapping, .alias: return .obstacle(.lostValue)
    }
  }
}

extension String {
  /// The text without the quotes of YAML around it.
  fileprivate var unquoted: String {
    count > 1 && (first == "\"" || first == "'") && first == last ? String(dropFirst().dropLast()) : self
  }
}

/// The values that properties have while nobody has set them, as the kind files list them.
///
/// No rule uses them: what the input does not tell is unknown. They only tell which values need not be written.
package struct Defaults: Sendable {
  /// One default, and when it is the one.
  struct Case: Sendable {
    let value: Value
    /// `nil` for every version.
    let versions: VersionSet?
    /// The name of the one object that has it.
    let name: Template?
    /// Whether it is that of Edge Transport servers only.
    let isOfEdge: Bool
  }

  private struct Key: Hashable {
    let kind: Kind.ID
    let slot: Kind.Slot
  }

  private var cases: [Key: [Case]] = [:]

  mutating func add(_ cases: [Case], _ kind: Kind.ID, _ slot: Kind.Slot) {
    if !cases.isEmpty { self.cases[Key(kind: kind, slot: slot)] = cases }
  }

  /// Whether a value is the default of its property, whatever the input leaves open.
  ///
  /// The first case that applies counts. One of which nobody knows whether it applies, because version, name or role of
  /// the server are not known, must have the value too.
  ///
  /// - Parameter isEdge: whether the server of the object is an Edge Transport server.
  func contain(_ value: Value, _ slot: Kind.Slot, of object: Object, isEdge: Truth) -> Bool {
    for entry in cases[Key(kind: object.kind.id, slot: slot)] ?? [] {
      let applies = entry.applies(to: object, isEdge: isEdge)
      guard applies != .fails else { continue }
      guard value.equals(entry.value, server: object.serverName) else { return false }
      if applies == .holds { return true }
    }
    return false
  }
}

extension Defaults.Case {
  fileprivate func applies(to object: Object, isEdge: Truth) -> Truth {
    let isVersion = versions.map { $0.contains(oneOf: object.versions) }
    return Truth.all([isVersion ?? .holds, isOfEdge ? isEdge : .holds, name.map { isNamed($0, object) } ?? .holds])
  }

  private func isNamed(_ template: Template, _ object: Object) -> Truth {
    guard let slot = object.kind.slot("Name"), case .text(let name) = object.value(slot), !name.isEmpty else {
      return .unknown
    }
    let matches = template.matches(name, server: object.serverName)
    return matches && template.hasPlace && object.serverName == nil ? .unknown : Truth(matches)
  }
}

extension Value {
  /// Whether two values say the same; the order of a list says nothing.
  fileprivate func equals(_ other: Value, server: String?) -> Bool {
    switch (self, other) {
    case (.boolean(let first), .boolean(let second)): first == second
    case (.integer(let first), .integer(let second)): first == second
    case (.timeSpan(let first), .timeSpan(let second)): first == second
    case (.byteSize(let first), .byteSize(let second)): first == second
    case (.unlimited, .unlimited): true
    case (.members(let first), .members(let second)): first == second && first.isComplete
    case (.text(let first), .text(let second)):
      Template(String(decoding: second, as: UTF8.self)).matches(first, server: server)
    case (.list(let first), .list(let second)):
      first.isComplete && second.isComplete
        && first.elements.map(\.value.spelling).sorted() == second.elements.map(\.value.spelling).sorted()
    default: false
    }
  }
}

extension ElementValue {
  /// One spelling for each value.
  fileprivate var spelling: String {
    switch self {
    case .binding(let binding): binding.description
    case .range(let range): range.description
    case .connection(let settings): settings.description
    case .text(let text): String(decoding: text, as: UTF8.self)
    case .unreadable: ""
    }
  }
}

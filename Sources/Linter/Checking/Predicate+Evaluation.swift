extension Predicate {
  /// The verdict on an object.
  package func evaluate(_ object: Object) -> Truth {
    switch self {
    case .property(let slot, let test): test.evaluate(object.value(slot), of: object)
    case .all(let parts): Self.all(parts, object)
    case .any(let parts): Self.any(parts, object)
    case .not(let part): !part.evaluate(object)
    case .notKnown(let part): Truth(part.evaluate(object) != .holds)
    case .version(let versions): object.version.map { Truth(versions.contains($0)) } ?? .unknown
    }
  }
}

extension Predicate {
  /// Stops at the first that fails.
  private static func all(_ parts: [Predicate], _ object: Object) -> Truth {
    var result = Truth.holds
    for part in parts {
      let truth = part.evaluate(object)
      if truth == .fails { return .fails }
      if truth == .unknown { result = .unknown }
    }
    return result
  }

  /// Stops at the first that holds.
  private static func any(_ parts: [Predicate], _ object: Object) -> Truth {
    var result = Truth.fails
    for part in parts {
      let truth = part.evaluate(object)
      if truth == .holds { return .holds }
      if truth == .unknown { result = .unknown }
    }
    return result
  }
}

extension Predicate.Test {
  /// The verdict on a value; a value that is not known, or not of the type, gives no verdict.
  func evaluate(_ value: Value, of object: Object) -> Truth {
    switch (self, value) {
    case (.boolean(let wanted), .boolean(let found)): Truth(wanted == found)
    case (.member(let wanted), .members(let found)): found.isComplete ? Truth(found.bits & wanted.bits != 0) : .unknown
    case (.has(let wanted), .members(let found)):
      wanted.bits & ~found.bits == 0 ? .holds : found.isComplete ? .fails : .unknown
    case (.lacks(let wanted), .members(let found)):
      wanted.bits & found.bits != 0 ? .fails : found.isComplete ? .holds : .unknown
    case (.text(let wanted), .text(let found)):
      Truth(wanted.contains { $0.matches(found, server: $0.hasPlace ? object.serverName : nil) })
    case (.empty(let wanted), .text(let found)): Truth(found.isEmpty == wanted)
    case (.empty(let wanted), .members(let found)):
      found.bits != 0 ? Truth(!wanted) : found.isComplete ? Truth(wanted) : .unknown
    case (.empty(let wanted), .list(let found)):
      !found.elements.isEmpty ? Truth(!wanted) : found.isComplete ? Truth(wanted) : .unknown
    case (.some(let test), .list(let found)): Truth.any(test.verdicts(found))
    case (.each(let test), .list(let found)): !Truth.any(test.verdicts(found, negated: true))
    case (.atLeast(let bound, _), _): value.magnitude.map { Truth($0 >= bound) } ?? .unknown
    case (.atMost(let bound, _), _): value.magnitude.map { Truth($0 <= bound) } ?? .unknown
    default: .unknown
    }
  }
}

extension Predicate.ElementTest {
  /// The verdicts on the elements of a list; a list that is not complete has an unknown one more.
  fileprivate func verdicts(_ list: ListValue, negated: Bool = false) -> [Truth] {
    let known = list.elements.map { negated ? !evaluate($0.value) : evaluate($0.value) }
    return list.isComplete ? known : known + [.unknown]
  }

  func evaluate(_ element: ElementValue) -> Truth {
    switch element {
    case .binding(let binding): Truth(ports.isEmpty || ports.contains(binding.port))
    case .connection(let settings):
      Truth(
        (ports.isEmpty || ports.contains(settings.port))
          && (encryptions.isEmpty || encryptions.contains(settings.encryption)))
    case .range, .text: .fails
    case .unreadable: .unknown
    }
  }
}

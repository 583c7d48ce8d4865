extension Predicate {
  /// The verdict on an object; for many objects make a `Condition` of the predicate once.
  package func evaluate(_ object: Object) -> Truth {
    Condition(self).evaluate(object)
  }
}

extension Predicate.Test {
  /// The verdict on a value; a value that is not known, or not of the type, gives no verdict.
  func evaluate(_ value: Value, of object: Object) -> Truth {
    switch (self, value) {
    case (.boolean(let wanted), .boolean(let found)): Truth(wanted == found)
    case (.member(let wanted), .members(let found)): found.hasOne(of: wanted.bits)
    case (.has(let wanted), .members(let found)): found.hasAll(of: wanted.bits)
    case (.lacks(let wanted), .members(let found)): found.lacksAll(of: wanted.bits)
    case (.text(let wanted), .text(let found)):
      Truth(wanted.contains { $0.matches(found, server: $0.hasPlace ? object.serverName : nil) })
    case (.contains(let words), .text(let found)): Truth(words.allSatisfy(found.containsIgnoringCase))
    case (.omits(let words), .text(let found)): Truth(!words.contains(where: found.containsIgnoringCase))
    case (.selfIssued(let wanted), .text(let found)):
      CertificateName(found).map { Truth($0.isSelfIssued == wanted) } ?? .unknown
    case (.empty(let wanted), .text(let found)): Truth(found.isEmpty == wanted)
    case (.empty(let wanted), .members(let found)):
      found.bits != 0 ? Truth(!wanted) : found.isComplete ? Truth(wanted) : .unknown
    case (.empty(let wanted), .list(let found)):
      !found.elements.isEmpty ? Truth(!wanted) : found.isComplete ? Truth(wanted) : .unknown
    case (.some(let test), .list(let found)): test.holdsForSome(found)
    case (.each(let test), .list(let found)): test.holdsForEach(found)
    case (.covers(let wanted), .list(let found)):
      found.covers(wanted) ? .holds : found.isComplete ? .fails : .unknown
    case (.atLeast(let bound, _), _): value.magnitude.map { Truth($0 >= bound) } ?? .unknown
    case (.atMost(let bound, _), _): value.magnitude.map { Truth($0 <= bound) } ?? .unknown
    default: .unknown
    }
  }
}

extension Predicate.ElementTest {
  /// Whether one element of a list is as wanted; what was cut off may be.
  fileprivate func holdsForSome(_ list: ListValue) -> Truth {
    var result: Truth = list.isComplete ? .fails : .unknown
    for element in list.elements {
      let truth = evaluate(element.value)
      if truth == .holds { return .holds }
      if truth == .unknown { result = .unknown }
    }
    return result
  }

  /// Whether every element of a list is as wanted; what was cut off may not be.
  fileprivate func holdsForEach(_ list: ListValue) -> Truth {
    var result: Truth = list.isComplete ? .holds : .unknown
    for element in list.elements {
      let truth = evaluate(element.value)
      if truth == .fails { return .fails }
      if truth == .unknown { result = .unknown }
    }
    return result
  }

  func evaluate(_ element: ElementValue) -> Truth {
    switch element {
    case .binding(let binding): Truth(ports.isEmpty || ports.contains(binding.port))
    case .connection(let settings):
      Truth(
        (ports.isEmpty || ports.contains(settings.port))
          && (encryptions.isEmpty || encryptions.contains(settings.encryption)))
    case .range(let range): Truth(ranges.contains { $0.contains(range) })
    case .text(let text): Truth(texts.contains(where: text.containsIgnoringCase))
    case .unreadable: .unknown
    }
  }
}

extension ListValue {
  /// Whether the ranges of a list, taken together, hold every address of others.
  fileprivate func covers(_ wanted: [IPRange]) -> Bool {
    let ranges = elements.compactMap { if case .range(let range) = $0.value { range } else { nil } }
    return wanted.allSatisfy { $0.isCovered(by: ranges) }
  }
}

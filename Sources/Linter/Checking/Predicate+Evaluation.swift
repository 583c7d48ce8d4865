extension Predicate {
  /// The verdict on an object; for many objects make a `Condition` of the predicate once.
  package func evaluate(_ object: Object) -> Truth {
    Condition(self).evaluate(object)
  }
}

extension Predicate.Test {
  /// The verdict on a value; a value that is not known, or not of the type, gives no verdict.
  func evaluate(_ value: Value, of object: Object) -> Truth {
    switch value {
    case .list(let list): evaluate(list)
    case .members(let found): evaluate(found)
    case .text(let text): evaluate(text, of: object)
    case .boolean(let found): if case .boolean(let wanted) = self { Truth(wanted == found) } else { .unknown }
    case .integer, .timeSpan, .byteSize, .unlimited, .date, .unknown: value.magnitude.map(evaluate) ?? .unknown
    }
  }

  private func evaluate(_ list: ListValue) -> Truth {
    switch self {
    case .some(let test): test.holdsForSome(list)
    case .each(let test): test.holdsForEach(list)
    case .covers(let wanted): list.covers(wanted) ? .holds : list.isComplete ? .fails : .unknown
    case .publicPercent(let least): list.holdsPublic(percent: least) ? .holds : list.isComplete ? .fails : .unknown
    case .empty(let wanted): !list.elements.isEmpty ? Truth(!wanted) : list.isComplete ? Truth(wanted) : .unknown
    default: .unknown
    }
  }

  private func evaluate(_ found: MemberSet) -> Truth {
    switch self {
    case .member(let wanted): found.hasOne(of: wanted.bits)
    case .has(let wanted): found.hasAll(of: wanted.bits)
    case .lacks(let wanted): found.lacksAll(of: wanted.bits)
    case .empty(let wanted): found.bits != 0 ? Truth(!wanted) : found.isComplete ? Truth(wanted) : .unknown
    default: .unknown
    }
  }

  private func evaluate(_ text: Bytes, of object: Object) -> Truth {
    switch self {
    case .text(let wanted): Truth(wanted.contains { $0.matches(text, server: $0.hasPlace ? object.serverName : nil) })
    case .contains(let words): Truth(words.allSatisfy(text.containsIgnoringCase))
    case .omits(let words): Truth(!words.contains(where: text.containsIgnoringCase))
    case .selfIssued(let wanted): CertificateName(text).map { Truth($0.isSelfIssued == wanted) } ?? .unknown
    case .empty(let wanted): Truth(text.isEmpty == wanted)
    default: .unknown
    }
  }

  private func evaluate(_ magnitude: Int64) -> Truth {
    switch self {
    case .atLeast(let bound, _): Truth(magnitude >= bound)
    case .atMost(let bound, _): Truth(magnitude <= bound)
    default: .unknown
    }
  }
}

extension Predicate.ElementTest {
  /// Whether one element of a list is as wanted; what was cut off may be.
  fileprivate func holdsForSome(_ list: ListValue) -> Truth {
    var result: Truth = list.isComplete ? .fails : .unknown
    for index in list.elements.indices {
      let truth = evaluate(list.elements[index].value)
      if truth == .holds { return .holds }
      if truth == .unknown { result = .unknown }
    }
    return result
  }

  /// Whether every element of a list is as wanted; what was cut off may not be.
  fileprivate func holdsForEach(_ list: ListValue) -> Truth {
    var result: Truth = list.isComplete ? .holds : .unknown
    for index in list.elements.indices {
      let truth = evaluate(list.elements[index].value)
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
    wanted.allSatisfy { $0.isCovered(by: ranges) }
  }

  /// Whether the ranges of a list, taken together, hold a share of the public addresses.
  fileprivate func holdsPublic(percent: Int) -> Bool {
    let share = Double(percent) / 100
    // Most lists hold a few networks, which costs least to find out.
    let most = elements.reduce(0.0) { sum, element in
      if case .range(let range) = element.value { sum + range.greatestPublicShare } else { sum }
    }
    return most >= share && IPRange.publicShare(of: ranges) >= share
  }

  private var ranges: [IPRange] {
    elements.compactMap { if case .range(let range) = $0.value { range } else { nil } }
  }
}

/// What two values of one property say of each other.
enum Agreement {
  /// They are the same, or the first tells at least as much.
  case first
  /// The second tells more.
  case second
  /// Both cannot be true.
  case none
}

extension Agreement {
  /// Compares values as Exchange understands them: `36 MB` is 37748736 bytes, a list has no order, names have no letter case.
  ///
  /// What nobody knows agrees with everything, and a list that was cut short with every list that holds what is left of it.
  ///
  /// - Complexity: O(*n* log *n*) in the elements of lists.
  init(_ first: Value, _ second: Value, of property: Property) {
    switch (first, second) {
    // That a property stands there twice is an error, which no other place takes back.
    case (.unknown(.duplicate), _), (.unknown(.contradiction), _): self = .first
    case (_, .unknown(.duplicate)), (_, .unknown(.contradiction)): self = .second
    case (_, .unknown): self = .first
    case (.unknown, _): self = .second
    case (.members(let first), .members(let second)):
      self.init(first, second, zero: property.type == .flags ? property.zeroMember : MemberSet())
    case (.list(let first), .list(let second)): self.init(first, second)
    case (.text(let first), .text(let second)): self = property.areSame(first, second) ? .first : .none
    case (.date(let first), .date(let second)): self = first.isNear(second) ? .first : .none
    case (.boolean(let first), .boolean(let second)): self = first == second ? .first : .none
    default: self = first.magnitude != nil && first.magnitude == second.magnitude ? .first : .none
    }
  }

  private init(_ first: MemberSet, _ second: MemberSet, zero: MemberSet) {
    let (one, other) = (first.bits & ~zero.bits, second.bits & ~zero.bits)
    switch (first.isComplete, second.isComplete) {
    case (true, _): self = other == one || !second.isComplete && other & ~one == 0 ? .first : .none
    case (false, true): self = one & ~other == 0 ? .second : .none
    case (false, false): self = other & ~one == 0 ? .first : .second
    }
  }

  private init(_ first: ListValue, _ second: ListValue) {
    let (one, other) = (first.keys, second.keys)
    switch (first.isComplete, second.isComplete) {
    case (true, true): self = one == other ? .first : .none
    case (true, false): self = one.isSuperset(of: other) ? .first : .none
    case (false, true): self = other.isSuperset(of: one) ? .second : .none
    case (false, false): self = one.count >= other.count ? .first : .second
    }
  }
}

extension ListValue {
  /// The elements that can be read, as texts in which only what makes a difference differs.
  fileprivate var keys: Set<String> {
    Set(
      elements.compactMap { element in
        switch element.value {
        case .binding(let binding): binding.description
        case .range(let range): range.description
        case .connection(let settings): settings.description.lowercased()
        case .text(let text): String(decoding: text.trimmed, as: UTF8.self).lowercased()
        case .unreadable: nil
        }
      })
  }
}

extension UTCDate {
  /// Whether both may be one second: exports print the clock on the wall, often without its zone.
  fileprivate func isNear(_ other: UTCDate) -> Bool {
    abs((days - other.days) * 86_400 + secondOfDay - other.secondOfDay) <= Self.widestZone
  }

  /// The seconds between the clocks of UTC and those furthest from it, UTC+14.
  private static let widestZone = 14 * 3_600
}

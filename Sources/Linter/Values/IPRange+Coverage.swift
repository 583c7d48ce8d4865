extension IPRange {
  /// Whether ranges, taken together, hold every address of this one: also as two halves, or nested.
  ///
  /// - Complexity: O(*n* log *n*) in the ranges.
  package func isCovered(by ranges: [IPRange]) -> Bool {
    guard ranges.contains(where: { $0.lower <= lower && $0.upper >= lower }) else { return false }
    var needed = lower
    for range in ranges.filter(overlaps).sorted(by: { $0.lower < $1.lower }) where range.upper >= needed {
      guard range.lower <= needed else { return false }
      guard range.upper < upper, let next = range.upper.successor else { return true }
      needed = next
    }
    return false
  }
}

extension IPAddress {
  /// The next address of the family; `nil` behind the last.
  fileprivate var successor: IPAddress? {
    switch self {
    case .v4(let value): value == .max ? nil : .v4(value + 1)
    case .v6(.max, .max): nil
    case .v6(let high, .max): .v6(high: high + 1, low: 0)
    case .v6(let high, let low): .v6(high: high, low: low + 1)
    }
  }
}

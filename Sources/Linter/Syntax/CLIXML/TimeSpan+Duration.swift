extension TimeSpan {
  /// Reads a length of time as XML writes it, in days and what is shorter: `PT10M`, `-P1DT2H3.5S`.
  ///
  /// Years and months, which have no certain length, are refused; .NET does not write them.
  ///
  /// - Complexity: O(*count*).
  init?(duration text: Bytes) {
    var cursor = ByteCursor(text.trimmed)
    let isNegative = cursor.skip("-")
    guard cursor.skip("P"), let magnitude = cursor.ticks() else { return nil }
    let limit: UInt64 = isNegative ? Int64.min.magnitude : Int64.max.magnitude
    guard magnitude <= limit else { return nil }
    self.init(ticks: Int64(truncatingIfNeeded: isNegative ? 0 &- magnitude : magnitude))
  }
}

private let ticksPerSecond: UInt64 = 10_000_000

extension ByteCursor {
  /// The units in the order in which they may stand; the clock's follow a `T`.
  private static let units: [(letter: Unicode.Scalar, seconds: UInt64)] = [
    ("D", 86_400), ("H", 3_600), ("M", 60), ("S", 1),
  ]

  /// The length of all units up to the end, at least one of them.
  fileprivate mutating func ticks() -> UInt64? {
    var total: UInt64 = 0
    var unit = 0
    var isClock = false
    repeat {
      if !isClock, skip("T") {
        isClock = true
        unit = max(unit, 1)
      }
      guard let count = number(digits: 1...18), let fraction = durationFraction(),
        let found = Self.units[unit...].firstIndex(where: { isAt($0.letter) }), (found > 0) == isClock
      else { return nil }
      position += 1
      guard fraction == 0 || found == Self.units.count - 1 else { return nil }
      let (ticks, overflows) = UInt64(count).multipliedReportingOverflow(by: Self.units[found].seconds * ticksPerSecond)
      let (sum, overflowsToo) = ticks.addingReportingOverflow(fraction)
      let (next, overflowsAgain) = total.addingReportingOverflow(sum)
      guard !overflows, !overflowsToo, !overflowsAgain else { return nil }
      total = next
      unit = found + 1
    } while !isAtEnd && unit < Self.units.count
    return isAtEnd ? total : nil
  }

  /// The ticks behind a full stop: 0 where there is none, nil where no digit follows it.
  private mutating func durationFraction() -> UInt64? {
    guard skip(".") else { return 0 }
    let start = position
    guard var ticks = number(digits: 1...7) else { return nil }
    for _ in (position - start)..<7 { ticks *= 10 }
    return UInt64(ticks)
  }
}

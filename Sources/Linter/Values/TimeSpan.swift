/// A length of time, possibly negative, as .NET's `TimeSpan` counts it.
package struct TimeSpan: Hashable, Sendable {
  /// The length in units of 100 nanoseconds.
  package let ticks: Int64

  /// Creates a length of so many units of 100 nanoseconds.
  package init(ticks: Int64) {
    self.ticks = ticks
  }

  /// Reads `[-][d.]hh:mm:ss[.fffffff]`: hours to 23, minutes and seconds to 59.
  ///
  /// `hh:mm` and a bare number are refused, because programs disagree about their unit.
  ///
  /// - Complexity: O(*count*).
  package init?(_ text: Bytes) {
    var cursor = ByteCursor(text.trimmed)
    let isNegative = cursor.skip("-")
    let days = cursor.days()
    guard days <= mostDays, let seconds = cursor.clock(), let fraction = cursor.fraction(),
      cursor.isAtEnd
    else { return nil }
    let magnitude = (UInt64(days) * 86_400 + UInt64(seconds)) * ticksPerSecond + UInt64(fraction)
    let limit: UInt64 = isNegative ? Int64.min.magnitude : Int64.max.magnitude
    guard magnitude <= limit else { return nil }
    ticks = Int64(truncatingIfNeeded: isNegative ? 0 &- magnitude : magnitude)
  }
}

extension TimeSpan: Comparable {
  /// The order of length; a negative one is shorter than none.
  package static func < (first: TimeSpan, second: TimeSpan) -> Bool { first.ticks < second.ticks }
}

extension TimeSpan: CustomStringConvertible {
  /// The spelling of .NET: `00:10:00`, `1.02:03:04`, `-00:00:00.5000000`.
  package var description: String {
    let (wholeSeconds, fraction) = ticks.magnitude.quotientAndRemainder(dividingBy: ticksPerSecond)
    let (days, secondOfDay) = wholeSeconds.quotientAndRemainder(dividingBy: 86_400)
    let clock = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
    return (ticks < 0 ? "-" : "") + (days > 0 ? "\(days)." : "")
      + clock.map { $0.padded(to: 2) }.joined(separator: ":")
      + (fraction > 0 ? "." + fraction.padded(to: 7) : "")
  }
}

private let ticksPerSecond: UInt64 = 10_000_000

/// The whole days of the longest `TimeSpan`, `10675199.02:48:05.4775807`.
private let mostDays = 10_675_199

extension ByteCursor {
  /// The number before a full stop, or 0 where there is none.
  fileprivate mutating func days() -> Int {
    let start = position
    if let days = number(digits: 1...8), skip(".") { return days }
    position = start
    return 0
  }

  /// The seconds since midnight in `hh:mm:ss`.
  fileprivate mutating func clock() -> Int? {
    guard let hours = number(digits: 1...2), hours < 24, skip(":"),
      let minutes = number(digits: 1...2), minutes < 60, skip(":"),
      let seconds = number(digits: 1...2), seconds < 60
    else { return nil }
    return hours * 3600 + minutes * 60 + seconds
  }

  /// The ticks in `.fffffff`, 0 where there is no full stop, nil where no digit follows it.
  fileprivate mutating func fraction() -> Int? {
    guard skip(".") else { return 0 }
    let start = position
    guard var ticks = number(digits: 1...7) else { return nil }
    for _ in (position - start)..<7 { ticks *= 10 }
    return ticks
  }
}

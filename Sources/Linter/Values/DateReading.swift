/// What a text says about a date.
package enum DateReading: Hashable, Sendable {
  /// It names this second.
  case date(UTCDate)
  /// It names one of two days, depending on the culture that wrote it, such as `12/02/2027`.
  case ambiguous
  /// It is no date in any form known here.
  case unreadable
}

/// Which of two numbers before a year is the day.
package enum DateOrder: Hashable, Sendable {
  /// `31/12/2027`
  case dayFirst
  /// `12/31/2027`
  case monthFirst
}

extension DateOrder {
  /// The order that a date shows by having no other reading, such as `31/12/2027`; nil where it tells nothing.
  ///
  /// - Complexity: O(*count*).
  init?(shownBy text: Bytes) {
    var cursor = ByteCursor(text.trimmed)
    guard case .undecided(let first, let second, let year)? = cursor.writtenDay(), cursor.timeOfDay() != nil,
      cursor.isAtEnd
    else { return nil }
    let isDayFirst = UTCDate(year: year, month: second, day: first) != nil
    let isMonthFirst = UTCDate(year: year, month: first, day: second) != nil
    guard isDayFirst != isMonthFirst else { return nil }
    self = isDayFirst ? .dayFirst : .monthFirst
  }
}

extension UTCDate {
  /// Reads a date that can be read in one way only.
  ///
  /// - Complexity: O(*count*).
  package init?(_ text: Bytes) {
    guard case .date(let date) = UTCDate.read(text, order: nil) else { return nil }
    self = date
  }

  /// Reads a date with an optional time, in ISO form or as a culture of Windows prints it.
  ///
  /// The forms: `2027-03-01T10:00:00.0Z`, `2027-03-01 10:00:00 +02:00`, `1.3.2027 10:00:00`, `1. 3. 2027 10.00.00`,
  /// `3/1/2027 10:00:00 AM`, `1/03/2027 10:00:00 a. m.` and `/Date(1804068000000)/`. A time without an offset is taken as UTC.
  ///
  /// - Parameter order: decides between day and month where both readings exist, and only there.
  /// - Complexity: O(*count*).
  package static func read(_ text: Bytes, order: DateOrder?) -> DateReading {
    let text = text.trimmed
    if let date = UTCDate(milliseconds: text) { return .date(date) }
    var cursor = ByteCursor(text)
    guard let day = cursor.writtenDay(), let seconds = cursor.timeOfDay(), cursor.isAtEnd else {
      return .unreadable
    }
    return switch day.reading(order: order) {
    case .date(let date): .date(date.advanced(bySeconds: seconds))
    case .ambiguous: .ambiguous
    case .unreadable: .unreadable
    }
  }

  /// Whether a date says in which zone its time is; a day without a time needs none.
  ///
  /// - Complexity: O(*count*).
  static func namesZone(_ text: Bytes) -> Bool {
    let text = text.trimmed
    var cursor = ByteCursor(text)
    guard cursor.writtenDay() != nil else { return UTCDate(milliseconds: text) != nil }
    // A time is written with digits, points and the half of the day.
    return text[cursor.position...].contains { byte in
      [UInt8(ascii: "Z"), UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "-")].contains(byte)
    }
  }

  /// Reads `/Date(1804068000000)/` or `/Date(1804068000000+0100)/`, which Windows PowerShell's `ConvertTo-Json` writes.
  ///
  /// The milliseconds are those of UTC in both; the offset only tells the clock on the wall.
  private init?(milliseconds text: Bytes) {
    guard text.first == UInt8(ascii: "/"), text.count > 8,
      text.prefix(6).equalsIgnoringCase("/Date("),
      text.suffix(2).equalsIgnoringCase(")/"),
      let milliseconds = Int(decimal: text.dropFirst(6).dropLast(2).withoutOffset),
      yearsOneTo9999.contains(milliseconds)
    else { return nil }
    let remainder = milliseconds % 1000
    self.init(secondsSince1970: milliseconds / 1000 - (remainder < 0 ? 1 : 0))
  }
}

extension Bytes {
  /// The text without a `+0100` at its end.
  fileprivate var withoutOffset: Bytes {
    let digits = suffix(4)
    let rest = dropLast(4)
    guard digits.count == 4, digits.allSatisfy({ $0.decimalDigit != nil }), rest.count > 1,
      rest.last == UInt8(ascii: "+") || rest.last == UInt8(ascii: "-")
    else { return self }
    return rest.dropLast()
  }
}

/// The milliseconds since 1970 that .NET's `DateTime` can hold.
private let yearsOneTo9999 = -62_135_596_800_000...253_402_300_799_999

extension WrittenDay {
  fileprivate func reading(order: DateOrder?) -> DateReading {
    switch self {
    case .certain(let year, let month, let day):
      return UTCDate(year: year, month: month, day: day).map(DateReading.date) ?? .unreadable
    case .undecided(let first, let second, let year):
      let dayFirst = UTCDate(year: year, month: second, day: first)
      let monthFirst = UTCDate(year: year, month: first, day: second)
      guard let dayFirst, let monthFirst, dayFirst != monthFirst else {
        return (dayFirst ?? monthFirst).map(DateReading.date) ?? .unreadable
      }
      return switch order {
      case .dayFirst: .date(dayFirst)
      case .monthFirst: .date(monthFirst)
      case nil: .ambiguous
      }
    }
  }
}

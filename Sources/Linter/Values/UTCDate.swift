/// A second in Coordinated Universal Time, in the Gregorian calendar.
package struct UTCDate: Hashable, Sendable {
  /// The days since 1970-01-01, negative before it.
  package let days: Int
  /// The seconds since midnight, 0 to 86399.
  package let secondOfDay: Int

  /// Creates the second that is so many seconds after the start of 1970.
  package init(secondsSince1970: Int) {
    let (quotient, remainder) = secondsSince1970.quotientAndRemainder(dividingBy: 86_400)
    days = remainder < 0 ? quotient - 1 : quotient
    secondOfDay = remainder < 0 ? remainder + 86_400 : remainder
  }

  /// Creates midnight of a day; nil where the calendar has no such day or the year is not 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    days = dayNumber(year: year, month: month, day: day)
    secondOfDay = 0
  }

  /// The same second so many days later.
  package func advanced(byDays days: Int) -> UTCDate {
    UTCDate(secondsSince1970: (self.days + days) * 86_400 + secondOfDay)
  }

  /// The second that is so many seconds later.
  ///
  /// - Precondition: the date and the result are in the years 1 to 9999, give or take a day.
  func advanced(bySeconds seconds: Int) -> UTCDate {
    UTCDate(secondsSince1970: days * 86_400 + secondOfDay + seconds)
  }
}

extension UTCDate {
  /// Whether the year is one that only another calendar has by now: of the Persian one about 1400, of the Buddhist one about 2560.
  var isOfOtherCalendar: Bool {
    Self.persianYears.contains(days) || Self.buddhistYears.contains(days)
  }

  /// The days of the years 1300 to 1499 and 2500 to 2699, counted from 1970-01-01.
  private static let persianYears = -244_712 ..< -171_664
  private static let buddhistYears = 193_579..<266_627
}

extension UTCDate: Comparable {
  /// The order of time.
  package static func < (first: UTCDate, second: UTCDate) -> Bool {
    (first.days, first.secondOfDay) < (second.days, second.secondOfDay)
  }
}

extension UTCDate: CustomStringConvertible {
  /// The day as `2027-03-01`, without the time.
  package var description: String {
    let (year, month, day) = calendarDay(days)
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }
}

extension UTCDate {
  /// The day, with the time where it is not midnight: `2027-03-01T10:00:00Z`.
  var second: String {
    secondOfDay == 0 ? description : withoutZone + "Z"
  }

  /// The same without a zone, for a time that somebody printed without one: `2027-03-01T10:00:00`.
  var withoutZone: String {
    let clock = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60].map { $0.padded(to: 2) }
    return secondOfDay == 0 ? description : "\(description)T\(clock.joined(separator: ":"))"
  }
}

private func length(ofMonth month: Int, year: Int) -> Int {
  switch month {
  case 4, 6, 9, 11: 30
  case 2: year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400) ? 29 : 28
  default: 31
  }
}

/// The days in 400 years, after which the calendar repeats.
private let daysPerEra = 146_097

/// The days from 0000-03-01, where the arithmetic begins, to 1970-01-01.
private let daysBefore1970 = 719_468

/// The days since 1970-01-01; years are counted from March, so that a leap day ends its year.
///
/// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
private func dayNumber(year: Int, month: Int, day: Int) -> Int {
  let marchYear = month > 2 ? year : year - 1
  let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
  return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear
    - daysBefore1970
}

/// The calendar's name of a day: the inverse of `dayNumber`, for days before the year 0 too.
private func calendarDay(_ days: Int) -> (year: Int, month: Int, day: Int) {
  let shifted = days + daysBefore1970
  let era = (shifted >= 0 ? shifted : shifted - daysPerEra + 1) / daysPerEra
  let dayOfEra = shifted - era * daysPerEra
  let yearOfEra =
    (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / (daysPerEra - 1)) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let marchMonth = (5 * dayOfYear + 2) / 153
  let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

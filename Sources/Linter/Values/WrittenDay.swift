/// The three numbers of a date, told apart as far as their form does it.
enum WrittenDay {
  case certain(year: Int, month: Int, day: Int)
  /// Day and month in the order of some culture.
  case undecided(first: Int, second: Int, year: Int)
}

extension ByteCursor {
  /// Moves over `2027-03-01`, `01.03.2027`, `3/1/2027` or `1-3-2027`.
  mutating func writtenDay() -> WrittenDay? {
    let start = position
    guard let first = number(digits: 1...4) else { return nil }
    let beginsWithYear = position - start == 4
    guard beginsWithYear || position - start <= 2,
      let separator = (["-", ".", "/"] as [Unicode.Scalar]).first(where: { skip($0) }),
      let second = number(digits: 1...2), skip(separator),
      let third = number(digits: beginsWithYear ? 1...2 : 4...4)
    else { return nil }
    if beginsWithYear { return .certain(year: first, month: second, day: third) }
    if separator == "." { return .certain(year: third, month: second, day: first) }
    return .undecided(first: first, second: second, year: third)
  }

  /// Moves over a time with an optional fraction, half of the day and offset.
  ///
  /// Returns the seconds after midnight UTC, negative or beyond a day where the offset makes them
  /// so; 0 at the end of the text; nil where there is something else.
  mutating func timeOfDay() -> Int? {
    if isAtEnd { return 0 }
    guard skip(word: "T") || skipBlanks(), var hour = number(digits: 1...2), hour < 24, skip(":"),
      let minute = number(digits: 2...2), minute < 60, let second = secondOfMinute()
    else { return nil }
    skipBlanks()
    if isAtHalfOfDay {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (skip(word: "PM") ? 12 : 0)
      _ = skip(word: "AM")
      skipBlanks()
    }
    return offset().map { offset in hour * 3600 + minute * 60 + second - offset }
  }

  private var isAtHalfOfDay: Bool {
    var copy = self
    return copy.skip(word: "AM") || copy.skip(word: "PM")
  }

  /// The seconds in `:59.1234567`, without the fraction; 0 where there is no colon.
  private mutating func secondOfMinute() -> Int? {
    guard skip(":") else { return 0 }
    guard let second = number(digits: 2...2), second < 60 else { return nil }
    guard !skip(".") || skip(while: { $0.decimalDigit != nil }) > 0 else { return nil }
    return second
  }

  /// The seconds that local time is ahead of UTC: `Z`, `+02:00`, `-0530`; 0 where nothing is said.
  private mutating func offset() -> Int? {
    if isAtEnd || skip(word: "Z") { return 0 }
    let isAhead = skip("+")
    guard isAhead || skip("-"), let hours = number(digits: 2...2), hours <= 14 else { return nil }
    guard !skip(":") || next?.decimalDigit != nil else { return nil }
    let minutes = isAtEnd ? 0 : number(digits: 2...2)
    guard let minutes, minutes < 60 else { return nil }
    return (isAhead ? 1 : -1) * (hours * 3600 + minutes * 60)
  }
}

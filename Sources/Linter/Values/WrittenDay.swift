/// The three numbers of a date, told apart as far as their form does it.
enum WrittenDay {
  case certain(year: Int, month: Int, day: Int)
  /// Day and month in the order of some culture.
  case undecided(first: Int, second: Int, year: Int)
}

extension ByteCursor {
  /// Moves over `2027-03-01`, `01.03.2027`, `1. 3. 2027`, `2027. 03. 01.`, `3/1/2027` or `1-3-2027`.
  mutating func writtenDay() -> WrittenDay? {
    let start = position
    guard let first = number(digits: 1...4) else { return nil }
    let beginsWithYear = position - start == 4
    guard beginsWithYear || position - start <= 2,
      let separator = (["-", ".", "/"] as [Unicode.Scalar]).first(where: { skip($0) }), skipBlanks(behind: separator),
      let second = number(digits: 1...2), skip(separator), skipBlanks(behind: separator),
      let third = number(digits: beginsWithYear ? 1...2 : 4...4)
    else { return nil }
    if separator == "." { skipEndOfDay() }
    if beginsWithYear { return .certain(year: first, month: second, day: third) }
    if separator == "." { return .certain(year: third, month: second, day: first) }
    return .undecided(first: first, second: second, year: third)
  }

  /// Moves over the full stop that Hungarian and Croatian write behind a date, and the word for year of Bulgarian.
  private mutating func skipEndOfDay() {
    let start = position
    guard !skip(".") else { return }
    if !(skipBlanks() && skip(word: "г.")) { position = start }
  }

  /// Moves over the blanks that some cultures write behind a full stop, and is always satisfied.
  private mutating func skipBlanks(behind separator: Unicode.Scalar) -> Bool {
    if separator == "." { skipBlanks() }
    return true
  }

  /// Moves over a time with an optional fraction, half of the day and offset; `10.00.00` is one in some cultures.
  ///
  /// Returns the seconds after midnight UTC, negative or beyond a day where the offset makes them
  /// so; 0 at the end of the text; nil where there is something else.
  mutating func timeOfDay() -> Int? {
    if isAtEnd { return 0 }
    guard skip(word: "T") || skipBlanks() else { return nil }
    let isAfternoonAhead = eastAsianHalfOfDay()
    guard var hour = number(digits: 1...2), hour < 24,
      let separator = ([":", "."] as [Unicode.Scalar]).first(where: { skip($0) }),
      let minute = number(digits: 2...2), minute < 60, let second = secondOfMinute(separator)
    else { return nil }
    skipBlanks()
    if let isAfternoon = isAfternoonAhead ?? halfOfDay() {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
      skipBlanks()
    }
    return offset().map { offset in hour * 3600 + minute * 60 + second - offset }
  }

  /// Moves over the half of the day that Chinese, Japanese and Korean write in front of the hour, and returns whether it is
  /// after noon.
  private mutating func eastAsianHalfOfDay() -> Bool? {
    let words = [("上午", false), ("下午", true), ("午前", false), ("午後", true), ("오전", false), ("오후", true)]
    guard let next, next >= 0x80, let found = words.first(where: { skip(word: $0.0) }) else { return nil }
    skipBlanks()
    return found.1
  }

  /// Moves over `AM`, `p.m.` or `p. m.`, and returns whether it is after noon; nil where there is something else.
  private mutating func halfOfDay() -> Bool? {
    let start = position
    let isAfternoon = skip(word: "P")
    guard isAfternoon || skip(word: "A") else { return nil }
    if skip(".") { skipBlanks() }
    guard skip(word: "M") else {
      position = start
      return nil
    }
    _ = skip(".")
    return isAfternoon
  }

  /// The seconds in `:59.1234567`, without the fraction; 0 where the separator of hours and minutes does not come again.
  private mutating func secondOfMinute(_ separator: Unicode.Scalar) -> Int? {
    guard skip(separator) else { return 0 }
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

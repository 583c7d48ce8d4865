/// What the name of a folder says of the server whose exports it holds.
struct FolderName {
  /// The name of a server that the folder may bear; `nil` where it cannot be one, or names a day.
  let server: String?

  init(_ text: String) {
    let isLetter = { (byte: UInt8) in byte.isLetterOrDigit && byte.decimalDigit == nil }
    let isOther = { (byte: UInt8) in "-_0123456789".utf8.contains(byte) }
    let isName =
      text.utf8.count <= 63 && text.utf8.contains(where: isLetter)
      && text.utf8.allSatisfy { isLetter($0) || isOther($0) }
    server = isName && !Self.namesDay(Array(text.utf8)[...]) ? text : nil
  }

  /// Whether a name holds a date: `2026-11-29`, `29_11_2026`, `20261129`, `29nov2026`, alone or with words around it.
  private static func namesDay(_ name: Bytes) -> Bool {
    let parts = parts(of: name)
    return parts.contains(where: beginsWithDay)
      || parts.indices.dropLast(2).contains { areDay(parts[$0], parts[$0 + 1], parts[$0 + 2]) }
  }

  /// Whether a run of digits is a day, or a day and a time.
  private static func beginsWithDay(_ digits: Bytes) -> Bool {
    digits.count >= 8 && digits.count.isMultiple(of: 2) && isDay(digits.prefix(8))
  }

  private static func areDay(_ first: Bytes, _ second: Bytes, _ third: Bytes) -> Bool {
    let (year, day) = first.count > third.count ? (first, third) : (third, first)
    guard year.count == 4, day.count <= 2, let year = Int(decimal: year), let day = Int(decimal: day),
      let month = month(second)
    else { return false }
    return isDay(year: year, month, day) || isDay(year: year, day, month)
  }

  /// The runs of digits and of letters in a name.
  private static func parts(of name: Bytes) -> [Bytes] {
    name.split { !$0.isLetterOrDigit }.flatMap { word -> [Bytes] in
      var parts: [Bytes] = []
      var rest = word
      while let first = rest.first {
        let part = rest.prefix { ($0.decimalDigit == nil) == (first.decimalDigit == nil) }
        parts.append(part)
        rest = rest[part.endIndex...]
      }
      return parts
    }
  }

  /// Whether eight digits are a day, year first or last.
  private static func isDay(_ digits: Bytes) -> Bool {
    let number = { (from: Int, count: Int) in Int(decimal: digits.dropFirst(from).prefix(count)) ?? 0 }
    return isDay(year: number(0, 4), number(4, 2), number(6, 2))
      || isDay(year: number(4, 4), number(2, 2), number(0, 2))
      || isDay(year: number(4, 4), number(0, 2), number(2, 2))
  }

  /// Whether numbers are a day on which somebody may have exported something from Exchange.
  private static func isDay(year: Int, _ month: Int, _ day: Int) -> Bool {
    (2000...2099).contains(year) && UTCDate(year: year, month: month, day: day) != nil
  }

  /// A month by its number or its English name.
  private static func month(_ word: Bytes) -> Int? {
    if let number = Int(decimal: word) { return number }
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    return names.firstIndex { word.prefix(3).equalsIgnoringCase($0) }.map { $0 + 1 }
  }
}

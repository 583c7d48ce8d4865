/// One line of a table, as far as its form tells whether it is one and how its cells are divided.
struct CSVLine {
  /// What may divide cells, the usual one first.
  private static let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  private let line: Bytes
  /// What stands behind the line.
  let rest: Bytes

  /// The first line of a text; line breaks in quotes belong to it.
  ///
  /// - Complexity: O(length of the line).
  init(_ text: Bytes) {
    var isQuoted = false
    let end = text.firstIndex { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return !isQuoted && (byte == 0x0A || byte == 0x0D)
    }
    line = text[..<(end ?? text.endIndex)]
    rest = end.map { text[$0...].drop { $0 == 0x0A || $0 == 0x0D } } ?? []
  }

  /// The delimiter that stands most often outside of quotes.
  var delimiter: UInt8 {
    var best = (delimiter: Self.delimiters[0], count: 0)
    for delimiter in Self.delimiters {
      let count = count(of: delimiter)
      if count > best.count { best = (delimiter, count) }
    }
    return best.delimiter
  }

  /// How often a byte stands outside of quotes.
  func count(of byte: UInt8) -> Int {
    var isQuoted = false
    var count = 0
    for other in line {
      if other == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, other == byte { count += 1 }
    }
    return count
  }

  /// Whether the line is nothing but names, at least two, with one delimiter between them.
  var isHeader: Bool {
    let delimiter = delimiter
    guard count(of: delimiter) > 0 else { return false }
    var cursor = ByteCursor(line)
    while true {
      guard skipName(&cursor, delimiter) else { return false }
      if cursor.isAtEnd { return true }
      cursor.position += 1
    }
  }

  /// Moves over a name in quotes, or one that begins with a letter, up to the delimiter behind it.
  private func skipName(_ cursor: inout ByteCursor, _ delimiter: UInt8) -> Bool {
    if cursor.skip("\"") {
      let length = cursor.skip { $0 != UInt8(ascii: "\"") }
      guard length > 0, cursor.skip("\"") else { return false }
    } else {
      guard let first = cursor.next, first.isLetterOrDigit || first == UInt8(ascii: "_"), first.decimalDigit == nil
      else {
        return false
      }
      _ = cursor.skip { $0 != delimiter && ($0.isLetterOrDigit || "_ .()-".utf8.contains($0)) }
    }
    return cursor.isAtEnd || cursor.next == delimiter
  }

  /// Whether the line consists of dashes, as under the names of what `Format-Table` prints.
  var isRule: Bool {
    !line.isEmpty && line.allSatisfy { $0 == UInt8(ascii: "-") || $0 <= 0x20 || Self.delimiters.contains($0) }
      && line.contains(UInt8(ascii: "-"))
  }
}

extension CSVLine {
  /// Whether the line is a header beyond doubt, and the next one has as many cells.
  var beginsTable: Bool {
    guard isCertainHeader else { return false }
    let next = CSVLine(rest)
    return next.count(of: delimiter) == count(of: delimiter) && !next.isRule
  }

  /// Whether the line is a header beyond doubt: every name in quotes, or three names at least, none with a blank in it.
  fileprivate var isCertainHeader: Bool {
    guard isHeader, let first = line.first, first > 0x20 else { return false }
    let isQuoted = first == UInt8(ascii: "\"")
    return isQuoted || count(of: delimiter) > 1 && !line.contains { $0 == 0x20 }
  }

  /// Where the line begins.
  fileprivate var start: Int { line.startIndex }
}

extension CSVReader {
  /// How many lines of a title may stand in front of a table.
  private static let maximumTitleLength = 5

  /// Whether a text begins like a table: what `Export-Csv` writes, or a line of names and a line with as many delimiters.
  ///
  /// - Complexity: O(length of the text).
  package static func beginsTable(_ head: Bytes) -> Bool {
    if head.starts(with: "#TYPE ".utf8) || head.prefix(4).equalsIgnoringCase("sep=") { return true }
    if start(ofTableIn: head) != nil { return true }
    let header = CSVLine(head)
    guard header.isHeader else { return false }
    let second = CSVLine(header.rest)
    return second.count(of: header.delimiter) > 0 && !second.isRule
  }

  /// Where a line of names stands that the next line has as many cells as: the first line, or one behind a title.
  ///
  /// - Complexity: O(length of the text).
  static func start(ofTableIn head: Bytes) -> Int? {
    var line = CSVLine(head)
    for number in 0...maximumTitleLength {
      let next = CSVLine(line.rest)
      let delimiter = line.delimiter
      let count = line.count(of: delimiter)
      let isHeader = number == 0 ? line.isHeader : line.isCertainHeader
      if isHeader, count > 0, next.count(of: delimiter) == count, !next.isRule { return line.start }
      guard !line.rest.isEmpty else { return nil }
      line = next
    }
    return nil
  }
}

/// The part of a line that is shown: all of it, or what surrounds a place when the line is long.
struct LineWindow {
  /// The bytes that are shown.
  let range: Range<Int>

  /// The bytes of the whole line.
  let line: Range<Int>

  /// What stands for the part of a line that is not shown.
  private static let ellipsis = "..."

  /// How many columns of a source line are shown.
  static let defaultLimit = 100

  /// - Parameters:
  ///   - offset: Where the place begins that must be seen.
  ///   - limit: How many columns are shown at most; a third of them precede the place.
  /// - Complexity: O(*limit*), however long the line is.
  init(around offset: Int, inLine line: Range<Int>, of text: [UInt8], limit: Int) {
    self.line = line
    let walk = ColumnWalk(text: text, line: line)
    guard walk.advance(from: line.lowerBound, by: limit) < line.upperBound else {
      range = line
      return
    }
    let lower = walk.retreat(from: walk.start(ofCharacterAt: offset), by: limit / 3)
    let upper = walk.advance(from: lower, by: limit)
    let isAtEnd = upper == line.upperBound
    range = (isAtEnd ? walk.retreat(from: upper, by: limit) : lower)..<upper
  }

  /// What is shown, with ellipses where the line was cut.
  func shown(_ text: [UInt8]) -> String {
    markBefore + PlainText(line: text[range]).text + markAfter
  }

  /// How many columns precede a byte that is shown.
  func columns(before offset: Int, in text: [UInt8]) -> Int {
    markBefore.utf8.count + columns(of: range.lowerBound..<offset, in: text)
  }

  /// How many columns the shown part of a range takes.
  func columns(of part: Range<Int>, in text: [UInt8]) -> Int {
    PlainText(line: text[part.clamped(to: range)]).columnCount
  }

  /// The ellipsis for what precedes the window, if anything does.
  var markBefore: String { range.lowerBound > line.lowerBound ? Self.ellipsis : "" }

  /// The ellipsis for what follows the window, if anything does.
  var markAfter: String { range.upperBound < line.upperBound ? Self.ellipsis : "" }
}

/// Steps over the characters of a line, counting columns.
private struct ColumnWalk {
  let text: [UInt8]
  let line: Range<Int>

  /// The last offset that is at most so many columns away.
  func advance(from start: Int, by columns: Int) -> Int {
    var (offset, used) = (start, 0)
    while offset < line.upperBound {
      let scalar = scalar(at: offset)
      used += cost(scalar)
      if used > columns { break }
      offset += UTF8.width(scalar)
    }
    return min(offset, line.upperBound)
  }

  /// The first offset that is at most so many columns away.
  func retreat(from end: Int, by columns: Int) -> Int {
    var (offset, used) = (end, 0)
    while offset > line.lowerBound {
      let previous = start(ofCharacterAt: offset - 1)
      used += cost(scalar(at: previous))
      if used > columns { break }
      offset = previous
    }
    return offset
  }

  /// The first byte of the character that a byte belongs to.
  func start(ofCharacterAt offset: Int) -> Int {
    var offset = min(max(offset, line.lowerBound), line.upperBound)
    while offset > line.lowerBound, offset < line.upperBound, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// Combining marks cost a column here, so that any number of them comes to an end.
  private func cost(_ scalar: Unicode.Scalar) -> Int {
    max(1, PlainText.columnCount(scalar))
  }

  private func scalar(at offset: Int) -> Unicode.Scalar {
    guard text[offset] >= 0x80 else { return Unicode.Scalar(text[offset]) }
    var codec = UTF8()
    var bytes = text[offset..<min(offset + 4, text.count)].makeIterator()
    guard case .scalarValue(let scalar) = codec.decode(&bytes) else { return Unicode.Scalar(text[offset]) }
    return scalar
  }
}

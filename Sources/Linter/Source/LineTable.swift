/// A line and a column, both 1-based; columns count Unicode scalars.
package struct Position: Hashable, Sendable {
  package let line: Int
  package let column: Int
}

/// Where the lines of a text begin.
package struct LineTable: Sendable {
  private let text: [UInt8]
  private let starts: [Int]

  /// - Complexity: O(*n*).
  package init(_ text: [UInt8]) {
    self.text = text
    var starts = [0]
    for index in text.indices where text[index] == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    self.starts = starts
  }

  /// The number of lines; a text that ends in a line break has an empty last line.
  package var count: Int { starts.count }

  /// The line and column of a byte offset.
  ///
  /// - Precondition: `offset` is at most the length of the text in UTF-8 bytes.
  /// - Complexity: O(log *lines* + *column*).
  package func position(of offset: Int) -> Position {
    let line = line(of: offset)
    let column = text[starts[line - 1]..<offset].count { $0 & 0xC0 != 0x80 }
    return Position(line: line, column: column + 1)
  }

  /// The 1-based number of the line that holds a byte offset.
  package func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a line without its line break.
  ///
  /// - Precondition: `line` is between 1 and `count`.
  package func range(ofLine line: Int) -> Range<Int> {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] - 1 : text.count
    if end > start, end <= text.count, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }
}

/// A line and a column, both 1-based; columns count Unicode scalars.
package struct Position: Hashable, Sendable {
  package let line: Int
  package let column: Int
}

/// Where the lines of a text begin.
package struct LineTable: Sendable {
  private let text: [UInt8]
  /// How many line breaks precede each block of the text.
  private let breaksBefore: [UInt32]

  /// So few bytes that their line breaks can be counted in one.
  private static let blockSize = 128

  /// - Complexity: O(*n*).
  package init(_ text: [UInt8]) {
    self.text = text
    var breaksBefore: [UInt32] = []
    breaksBefore.reserveCapacity(text.count / Self.blockSize + 1)
    var sum = 0
    for start in stride(from: 0, through: text.count, by: Self.blockSize) {
      breaksBefore.append(UInt32(truncatingIfNeeded: sum))
      sum += Self.breaks(text, start..<min(start + Self.blockSize, text.count))
    }
    self.breaksBefore = breaksBefore
    count = sum + 1
  }

  /// The number of lines; a text that ends in a line break has an empty last line.
  package let count: Int

  /// The line and column of a byte offset.
  ///
  /// - Precondition: `offset` is at most the length of the text in UTF-8 bytes.
  /// - Complexity: O(log *n* + *column*).
  package func position(of offset: Int) -> Position {
    let line = line(of: offset)
    let column = text[start(ofLine: line)..<offset].count { $0 & 0xC0 != 0x80 }
    return Position(line: line, column: column + 1)
  }

  /// The 1-based number of the line that holds a byte offset.
  package func line(of offset: Int) -> Int {
    let block = offset / Self.blockSize
    return Int(breaksBefore[block]) + Self.breaks(text, block * Self.blockSize..<offset) + 1
  }

  /// The bytes of a line without its line break.
  ///
  /// - Precondition: `line` is between 1 and `count`.
  package func range(ofLine line: Int) -> Range<Int> {
    let start = start(ofLine: line)
    var end = line < count ? self.start(ofLine: line + 1) - 1 : text.count
    if end > start, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The offset behind the line break that ends the line before.
  private func start(ofLine line: Int) -> Int {
    var missing = line - 1
    guard missing > 0 else { return 0 }
    // The last block with fewer line breaks in front of it than are wanted holds the one.
    var (low, high) = (0, breaksBefore.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(breaksBefore[middle]) < missing { low = middle } else { high = middle }
    }
    missing -= Int(breaksBefore[low])
    var offset = low * Self.blockSize
    text.withUnsafeBufferPointer { bytes in
      for _ in 0..<missing { offset = bytes.lineBreak(from: offset).map { $0 + 1 } ?? bytes.count }
    }
    return offset
  }

  /// How many line breaks a range of the text has, which is at most a block.
  private static func breaks(_ text: [UInt8], _ range: Range<Int>) -> Int {
    text.withUnsafeBufferPointer { bytes in
      guard var place = bytes.baseAddress.map({ $0 + range.lowerBound }) else { return 0 }
      let end = place + range.count
      // No early exit, bytes only, and pointers: the compiler turns this loop into vector instructions.
      var count: UInt8 = 0
      while place < end {
        count &+= place.pointee == UInt8(ascii: "\n") ? 1 : 0
        place += 1
      }
      return Int(count)
    }
  }
}

/// The lines of one source, and the columns of its characters without a second look at a long line.
struct LineIndex: Sendable {
  let source: Source
  private let lines: LineTable

  /// How many characters precede each block of the text; empty where a byte is a character.
  private let charactersBefore: [Int]

  private static let blockSize = 1024

  /// - Complexity: O(*n*).
  init(_ source: Source) {
    self.source = source
    lines = LineTable(source.text)
    charactersBefore = source.isASCII ? [] : Self.countCharacters(source.text)
  }

  private static func countCharacters(_ text: [UInt8]) -> [Int] {
    var sums = [0]
    sums.reserveCapacity(text.count / blockSize + 2)
    var sum = 0
    for start in stride(from: 0, to: text.count, by: blockSize) {
      sum += text[start..<min(start + blockSize, text.count)].count { $0 & 0xC0 != 0x80 }
      sums.append(sum)
    }
    return sums
  }

  /// The line and column of a byte offset; an offset behind the text counts as its end.
  ///
  /// - Complexity: O(log *lines*).
  func position(of offset: Int) -> Position {
    let offset = min(offset, source.text.count)
    let line = lines.line(of: offset)
    let start = lines.range(ofLine: line).lowerBound
    return Position(line: line, column: characters(before: offset) - characters(before: start) + 1)
  }

  /// The 1-based number of the line that holds a byte offset.
  func line(of offset: Int) -> Int {
    lines.line(of: min(offset, source.text.count))
  }

  /// The bytes of a line without its line break.
  func range(ofLine line: Int) -> Range<Int> {
    lines.range(ofLine: line)
  }

  private func characters(before offset: Int) -> Int {
    guard !source.isASCII else { return offset }
    let block = offset / Self.blockSize
    return charactersBefore[block]
      + source.text[block * Self.blockSize..<offset].count { $0 & 0xC0 != 0x80 }
  }
}

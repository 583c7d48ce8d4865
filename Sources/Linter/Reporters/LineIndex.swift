/// The lines of one source, and the columns of its characters without a second look at a long line.
struct LineIndex: Sendable {
  let source: Source
  private let lines: LineTable

  /// How many characters precede each block of the text; empty where a byte is a character.
  private let charactersBefore: [Int]

  private static let blockSize = 512

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
      sum += count(text[start..<min(start + blockSize, text.count)])
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
    return Position(line: line, column: characters(in: lines.range(ofLine: line).lowerBound..<offset) + 1)
  }

  /// The positions of the bounds of a range.
  func positions(of range: Range<Int>) -> (start: Position, end: Position) {
    let start = position(of: range.lowerBound)
    guard range.upperBound <= lines.range(ofLine: start.line).upperBound else {
      return (start, position(of: range.upperBound))
    }
    return (start, Position(line: start.line, column: start.column + characters(in: range)))
  }

  /// The 1-based number of the line that holds a byte offset.
  func line(of offset: Int) -> Int {
    lines.line(of: min(offset, source.text.count))
  }

  /// The bytes of a line without its line break.
  func range(ofLine line: Int) -> Range<Int> {
    lines.range(ofLine: line)
  }

  private func characters(in range: Range<Int>) -> Int {
    if source.isASCII { return range.count }
    guard range.count > Self.blockSize else { return Self.count(source.text[range]) }
    let (first, last) = (range.lowerBound / Self.blockSize, range.upperBound / Self.blockSize)
    return charactersBefore[last] - charactersBefore[first]
      + Self.count(source.text[last * Self.blockSize..<range.upperBound])
      - Self.count(source.text[first * Self.blockSize..<range.lowerBound])
  }

  /// Counts the bytes that begin a character.
  private static func count(_ text: ArraySlice<UInt8>) -> Int {
    text.count { $0 & 0xC0 != 0x80 }
  }
}

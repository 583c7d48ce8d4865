/// The value of one property, over as many lines as PowerShell made of it.
struct WrappedValue {
  /// The name of the property.
  let name: Range<Int>
  /// From the first to the last byte of the value.
  private(set) var range: Range<Int>
  /// The value in one line; empty as long as it stands on one.
  private(set) var joined: [UInt8] = []
  /// What stands on the last line of the value.
  private var part: Range<Int>
  /// How much of the first word of that line stands on lines above.
  private var carriedLength = 0
  private var width: Int
  private var endsInOneBlank: Bool

  init(_ property: ListProperty, _ line: ListLine, width: Int) {
    name = property.name
    range = property.value
    part = property.value
    self.width = width
    endsInOneBlank = line.endsInOneBlank
  }

  var isWrapped: Bool { !joined.isEmpty }

  /// Whether more of the value must follow: a list without its brace, or a comma at the end.
  func isOpen(in text: [UInt8]) -> Bool {
    let value = text[range]
    return value.first == UInt8(ascii: "{") && value.last != UInt8(ascii: "}") || value.last == UInt8(ascii: ",")
  }

  /// Goes on with the value on another line.
  ///
  /// PowerShell breaks a line between two words where it can, and inside a word only where the word is longer than the room
  /// for the value. So there is one blank between the parts, unless the line was full, as far as the lines so far tell, and
  /// the two ends together are a word that does not fit. Behind a single blank or a comma there always is one.
  ///
  /// - Parameters:
  ///   - width: the width of the line.
  ///   - widest: the width of the widest line so far, this one included.
  /// - Complexity: O(length of the line), amortised.
  mutating func append(_ line: ListLine, in text: [UInt8], width: Int, widest: Int) {
    if !isWrapped { joined = Array(text[range]) }
    range = (joined.isEmpty ? line.body.startIndex : range.lowerBound)..<line.body.endIndex
    let wordStart = Self.lastWordStart(text[part])
    let wordLength = part.count - wordStart + (wordStart == 0 ? carriedLength : 0)
    let firstWord = line.body.prefix { $0 > 0x20 }.count
    let wasFull = self.width >= max(widest, ListLine.leastConsoleWidth)
    let isSplitWord =
      wasFull && !endsInOneBlank && joined.last != UInt8(ascii: ",") && wordLength + firstWord > part.count
    if !joined.isEmpty, !isSplitWord { joined.append(0x20) }
    joined.append(contentsOf: line.body)
    part = line.body.startIndex..<line.body.endIndex
    carriedLength = isSplitWord ? wordLength : 0
    self.width = width
    endsInOneBlank = line.endsInOneBlank
  }

  /// The number of bytes in front of the last word.
  private static func lastWordStart(_ text: Bytes) -> Int {
    text.lastIndex { $0 <= 0x20 }.map { $0 + 1 - text.startIndex } ?? 0
  }
}

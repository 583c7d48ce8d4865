/// The value of one property, over as many lines as PowerShell made of it.
struct WrappedValue {
  /// The name of the property.
  let name: Range<Int>
  /// From the first to the last byte of the value.
  private(set) var range: Range<Int>
  /// The value in one line; empty as long as it stands on one.
  private(set) var joined: [UInt8] = []
  private(set) var isWrapped = false
  /// Whether the value begins as a list does.
  private var isList: Bool
  private var last: UInt8?
  /// The length of the last word, from whichever line it began on.
  private var wordLength: Int
  private var width: Int
  /// The room for the value on the last line.
  private var room: Int
  private var endsInOneBlank: Bool

  init(_ property: ListProperty, _ line: ListLine, width: Int) {
    name = property.name
    range = property.value
    let value = line.body[property.value]
    isList = value.first == UInt8(ascii: "{")
    last = value.last
    wordLength = value.count - Self.lastWordStart(value)
    self.width = width
    room = value.count
    endsInOneBlank = line.endsInOneBlank
  }

  /// Whether more of the value must follow: a list without its brace, or a comma at the end.
  var isOpen: Bool {
    isList && last != UInt8(ascii: "}") || last == UInt8(ascii: ",")
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
    isWrapped = true
    if joined.isEmpty {
      range = line.body.startIndex..<line.body.endIndex
      isList = line.body.first == UInt8(ascii: "{")
    } else {
      range = range.lowerBound..<line.body.endIndex
    }
    let firstWord = line.body.prefix { $0 > 0x20 }.count
    let wasFull = self.width >= max(widest, ListLine.leastConsoleWidth)
    let isSplitWord = wasFull && !endsInOneBlank && last != UInt8(ascii: ",") && wordLength + firstWord > room
    if !joined.isEmpty, !isSplitWord { joined.append(0x20) }
    joined.append(contentsOf: line.body)
    let wordStart = Self.lastWordStart(line.body)
    wordLength = line.body.count - wordStart + (wordStart == 0 && isSplitWord ? wordLength : 0)
    last = line.body.last
    self.width = width
    room = line.body.count
    endsInOneBlank = line.endsInOneBlank
  }

  /// The number of bytes in front of the last word.
  private static func lastWordStart(_ text: Bytes) -> Int {
    text.lastIndex { $0 <= 0x20 }.map { $0 + 1 - text.startIndex } ?? 0
  }
}

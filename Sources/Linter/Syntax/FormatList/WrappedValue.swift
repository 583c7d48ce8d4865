/// The value of one property, over as many lines as PowerShell made of it.
struct WrappedValue {
  /// What stands on one line of a value.
  struct Part {
    /// The text without the blanks at either end.
    let text: Range<Int>
    /// The blanks in front of the text that belong to the value.
    let leading: Int
    /// The blanks behind the text.
    let trailing: Int
    /// The width of the line up to the last character that is no blank.
    let width: TextWidth
  }

  /// The name of the property.
  let name: Range<Int>
  /// The column where values stand.
  let column: Int
  /// From the first to the last byte of the value.
  private(set) var range: Range<Int>
  /// The lines of the value; empty as long as it stands on one.
  private(set) var parts: [Part] = []
  /// The line of the name.
  private let firstLine: (body: Range<Int>, indent: Int, trailing: Int)
  /// Whether a line of nothing but blanks stands in front of the next line.
  private var isBroken = false

  init(_ property: ListProperty, _ line: ListLine, column: Int) {
    name = property.name
    range = property.value
    self.column = column
    firstLine = (line.body.startIndex..<line.body.endIndex, line.indent, line.trailing)
  }

  /// The blanks behind the line of the name.
  var trailing: Int { firstLine.trailing }

  var isWrapped: Bool { !parts.isEmpty }

  /// Whether more of the value must follow: a list without its brace, or a comma at the end.
  func isOpen(in text: [UInt8]) -> Bool {
    let value = text[range]
    return value.first == UInt8(ascii: "{") && value.last != UInt8(ascii: "}") || value.last == UInt8(ascii: ",")
  }

  /// Goes on with the value on another line.
  mutating func append(_ line: ListLine, in source: Source) {
    if parts.isEmpty, !range.isEmpty {
      let width = TextWidth(source.text[firstLine.body], isASCII: source.isASCII) + firstLine.indent
      parts.append(Part(text: range, leading: 0, trailing: firstLine.trailing, width: width))
    }
    // More blanks than words ever have between them are an indentation that somebody changed.
    let extra = max(0, line.indent - column)
    let leading = max(extra > 2 ? 1 : extra, isBroken ? 1 : 0)
    let text = line.body.startIndex..<line.body.endIndex
    let width = line.width(isASCII: source.isASCII)
    parts.append(Part(text: text, leading: leading, trailing: line.trailing, width: width))
    range = (range.isEmpty ? text.lowerBound : range.lowerBound)..<text.upperBound
    isBroken = false
  }

  /// Notes a line of blanks only that reaches the value: an empty line of its text.
  mutating func appendBlankLine() {
    isBroken = true
  }
}

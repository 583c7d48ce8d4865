/// One line of what `Format-List` or `Format-Table` printed.
struct ListLine {
  /// The line without the blanks at either end.
  let body: Bytes
  /// The column of the first character, counted from 0; a tab leads to the next multiple of 8, unless blanks stand before it: then
  /// it is one character of a value. Of a blank line its width.
  let indent: Int
  /// How many blanks stand behind the text.
  let trailing: Int
  /// Whether `>>` stands in front, as PowerShell asks for the rest of a command, and as what is quoted twice.
  let isBehindTwoMarks: Bool
  /// Whether the text ends in this line, without a line break.
  let isLast: Bool

  init(_ line: Bytes, isLast: Bool) {
    // Where files were joined, each begins with its byte order mark.
    var line = line.first == 0xEF && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
    let isMarked = line.first == UInt8(ascii: ">")
    isBehindTwoMarks = isMarked && line.dropFirst().first == UInt8(ascii: ">")
    if isMarked { line = line.withoutQuoteMarks }
    let body = line.trimmed
    self.body = body
    self.isLast = isLast
    var column = 0
    var isBehindTabs = true
    for byte in line[..<body.startIndex] {
      isBehindTabs = isBehindTabs && byte == UInt8(ascii: "\t")
      if isBehindTabs { column += 8 } else { column += byte.isBlankColumn ? 1 : 0 }
    }
    indent = column
    trailing = body.endIndex == line.endIndex ? 0 : line[body.endIndex...].count(where: \.isBlankColumn)
  }

  var isBlank: Bool { body.isEmpty }

  /// The column of the colon of a property on this line, counted from 0 as far as its name is ASCII.
  func colonColumn(of property: ListProperty) -> Int {
    indent + property.colon - body.startIndex
  }

  /// The columns up to the last that is no blank.
  func width(isASCII: Bool) -> TextWidth {
    TextWidth(body, isASCII: isASCII) + indent
  }
}

extension UInt8 {
  /// Whether a byte of a blank takes a column of its own: no carriage return, and the first byte of a character only.
  fileprivate var isBlankColumn: Bool { self & 0xC0 != 0x80 && self != UInt8(ascii: "\r") }
}

extension Bytes {
  /// A line without the marks in front of what is quoted in a message, each with one blank behind it.
  fileprivate var withoutQuoteMarks: Bytes {
    var rest = self
    while rest.first == UInt8(ascii: ">") {
      rest = rest.dropFirst()
      if rest.first == 0x20 { rest = rest.dropFirst() }
    }
    return rest
  }
}

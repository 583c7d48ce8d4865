/// One line of what `Format-List` or `Format-Table` printed.
struct ListLine {
  /// The line without the blanks at either end.
  let body: Bytes
  /// The column of the first character, counted from 0; a tab leads to the next multiple of 8.
  let indent: Int
  /// Whether exactly one blank stands behind the text, as where PowerShell broke a line between two words.
  let endsInOneBlank: Bool
  /// Whether the text ends in this line, without a line break.
  let isLast: Bool

  /// The narrowest console: no narrower line is full.
  static let leastConsoleWidth = 70

  init(_ line: Bytes, isLast: Bool) {
    let body = line.trimmed
    self.body = body
    self.isLast = isLast
    var column = 0
    for byte in line[..<body.startIndex] {
      if byte == UInt8(ascii: "\t") { column = (column | 7) + 1 } else if byte & 0xC0 != 0x80 { column += 1 }
    }
    indent = column
    let isReturned = line.last == UInt8(ascii: "\r") && body.endIndex < line.endIndex
    endsInOneBlank = line.endIndex - body.endIndex == (isReturned ? 2 : 1)
  }

  var isBlank: Bool { body.isEmpty }

  /// The column of the colon of a property on this line, counted from 0 as far as its name is ASCII.
  func colonColumn(of property: ListProperty) -> Int {
    indent + property.colon - body.startIndex
  }

  /// The number of characters up to the last that is no blank.
  func width(isASCII: Bool) -> Int {
    indent + (isASCII ? body.count : body.count { $0 & 0xC0 != 0x80 })
  }
}

extension ListLine {
  /// What a line is where it does not go on with the value above.
  enum Role {
    case property(ListProperty)
    /// A prompt, with or without a command, or a command alone.
    case command
    /// A line of an error message that names the command.
    case failure
    /// Groups of dashes: below the header of a table, or below a heading.
    case underline(groups: Int)
    /// A line that someone added and that begins with `#`.
    case comment
    case text
  }

  /// - Complexity: O(1), but for a line of dashes.
  var role: Role {
    if let property = ListProperty(body) {
      return !property.isWord && CommandText.isCommand(body[property.name]) ? .failure : .property(property)
    }
    switch body.first {
    case UInt8(ascii: "#"): return .comment
    case UInt8(ascii: "-"):
      let groups = dashGroups
      return groups > 0 ? .underline(groups: groups) : .text
    default: break
    }
    if CommandText.isFailure(body) { return .failure }
    return CommandText.isPrompt(body) || CommandText.isCommand(body) ? .command : .text
  }

  /// The number of groups of dashes; 0 where there is anything else, or one dash alone.
  private var dashGroups: Int {
    var groups = 0
    var isInside = false
    for byte in body {
      guard byte == UInt8(ascii: "-") || byte == 0x20 || byte == 0x09 else { return 0 }
      if byte == UInt8(ascii: "-"), !isInside { groups += 1 }
      isInside = byte == UInt8(ascii: "-")
    }
    return body.count > 1 ? groups : 0
  }
}

/// A place in the text of a script, which moves on as PowerShell reads.
///
/// What readers of scripts have in common: blanks, comments, strings, brackets and values that are written out. Nothing is run.
struct ScriptCursor {
  /// How deeply brackets may be nested.
  static let maximumDepth = 128

  let text: [UInt8]
  var position = 0
  /// The comments so far, in their order.
  private(set) var comments: [Range<Int>] = []

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// The byte so many places behind the position.
  func byte(_ distance: Int) -> UInt8? {
    text.indices.contains(position + distance) ? text[position + distance] : nil
  }

  /// Whether nothing of the statement follows.
  var isAtEndOfStatement: Bool {
    guard let next = byte(0) else { return true }
    return isAtLineBreak || next == UInt8(ascii: ";") || next == UInt8(ascii: "}") || isAtComment
  }

  var isAtLineBreak: Bool { byte(0) == 0x0A || byte(0) == 0x0D }

  var isAtComment: Bool {
    guard byte(0) == UInt8(ascii: "#") else { return false }
    return position == 0 || text[position - 1] <= 0x20 || ";(){}[],|=\"'>".utf8.contains(text[position - 1])
  }

  /// Moves to the next thing that is no blank, line break or comment.
  ///
  /// - Returns: its first byte; `nil` at the end.
  mutating func nextToken() throws(ScriptStop) -> UInt8? {
    while position < text.count {
      try skipBlanks()
      if isAtComment {
        skipComment()
      } else if isAtLineBreak {
        skipLineBreak()
      } else {
        break
      }
    }
    return byte(0)
  }

  /// Moves over blanks, comments within the line, and line breaks behind a backtick.
  mutating func skipBlanks() throws(ScriptStop) {
    while let next = byte(0) {
      if let width = blankWidth(at: position) {
        position += width
      } else if next == UInt8(ascii: "`"), byte(1) == 0x0A || byte(1) == 0x0D {
        position += 1
        skipLineBreak()
      } else if next == UInt8(ascii: "<"), byte(1) == UInt8(ascii: "#") {
        try skipBlockComment()
      } else {
        return
      }
    }
  }

  /// Moves behind a line break, and behind the `>>` with which a console asks for the rest of a command.
  mutating func skipLineBreak() {
    position += byte(0) == 0x0D && byte(1) == 0x0A ? 2 : 1
    if byte(0) == UInt8(ascii: ">"), byte(1) == UInt8(ascii: ">") { position += 2 }
  }

  /// Reads a name: letters, digits, hyphens and underscores behind a letter, and a module with a backslash in front of it.
  mutating func readWord() -> Range<Int>? {
    let start = position
    guard let first = byte(0), first.isLetterOrDigit, first.decimalDigit == nil else { return nil }
    while let next = byte(0) {
      if next.isLetterOrDigit || "_\\".utf8.contains(next) {
        position += 1
      } else if let width = dashWidth(at: position) {
        position += width
      } else {
        break
      }
    }
    return start..<position
  }

  /// The quote or other character at an offset.
  func mark(at index: Int) -> Range<Int> {
    index..<text[(index + 1)...].prefix { $0 & 0xC0 == 0x80 }.endIndex
  }

  /// Moves to the end of the line.
  mutating func skipLine() {
    while position < text.count, !isAtLineBreak { position += 1 }
  }

  /// Moves to the end of a line that is a comment.
  mutating func skipComment() {
    let start = position
    skipLine()
    noteComment(start)
  }

  mutating func skipBlockComment() throws(ScriptStop) {
    let start = position
    position += 2
    while let next = byte(0) {
      position += 1
      if next == UInt8(ascii: "#"), byte(0) == UInt8(ascii: ">") {
        position += 1
        noteComment(start)
        return
      }
    }
    throw .end(opening: start)
  }

  /// Notes a comment once, however often the cursor comes by.
  private mutating func noteComment(_ start: Int) {
    if comments.last.map({ $0.lowerBound < start }) ?? true { comments.append(start..<position) }
  }
}

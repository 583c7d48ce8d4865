extension DSCReader {
  /// The byte so many places behind the position.
  func byte(_ distance: Int) -> UInt8? {
    text.indices.contains(position + distance) ? text[position + distance] : nil
  }

  /// Whether nothing of the statement follows.
  var isAtEndOfStatement: Bool {
    guard let next = byte(0) else { return true }
    return [0x0A, 0x0D, UInt8(ascii: ";"), UInt8(ascii: "}")].contains(next) || isAtComment
  }

  private var isAtComment: Bool {
    guard byte(0) == UInt8(ascii: "#") else { return false }
    return position == 0 || text[position - 1] <= 0x20 || ";(){}[],|=\"'>".utf8.contains(text[position - 1])
  }

  /// Whether a here-string begins: `@` and a quote at the end of a line.
  var isAtHereString: Bool {
    guard byte(0) == UInt8(ascii: "@"), let quote = byte(1), let end = byte(2) else { return false }
    return "'\"".utf8.contains(quote) && (end == 0x0A || end == 0x0D)
  }

  /// Moves to the next thing that is no blank, line break or comment.
  ///
  /// - Returns: its first byte; `nil` at the end.
  mutating func nextToken() throws(Stop) -> UInt8? {
    while position < text.count {
      try skipBlanks()
      if isAtComment {
        skipLine()
      } else if let next = byte(0), next == 0x0A || next == 0x0D {
        position += 1
      } else {
        break
      }
    }
    return byte(0)
  }

  /// Moves over blanks, comments in the line, and line breaks behind a backtick.
  mutating func skipBlanks() throws(Stop) {
    while let next = byte(0) {
      switch next {
      case 0x20, 0x09, 0x0B, 0x0C: position += 1
      case 0xC2 where byte(1) == 0xA0: position += 2
      case UInt8(ascii: "`") where byte(1) == 0x0A: position += 2
      case UInt8(ascii: "`") where byte(1) == 0x0D: position += byte(2) == 0x0A ? 3 : 2
      case UInt8(ascii: "<") where byte(1) == UInt8(ascii: "#"): try skipBlockComment()
      default: return
      }
    }
  }

  /// Reads a name: letters, digits, hyphens and underscores behind a letter.
  mutating func readWord() -> Range<Int>? {
    let start = position
    guard let first = byte(0), first.isLetterOrDigit, first.decimalDigit == nil else { return nil }
    while let next = byte(0), next.isLetterOrDigit || next == UInt8(ascii: "-") || next == UInt8(ascii: "_") {
      position += 1
    }
    return start..<position
  }

  /// Moves over one word, text or variable, with the brackets that touch it.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  mutating func skipTerm() throws(Stop) -> Bool {
    let start = position
    let isVariable = byte(0) == UInt8(ascii: "$")
    while let next = byte(0), next > 0x20, !",;|=)}]".utf8.contains(next) {
      guard next != UInt8(ascii: "{") || isVariable || byte(-1) == UInt8(ascii: "@") else { break }
      try skipItem()
    }
    return position > start
  }

  /// Moves to the end of a statement: a line break, a semicolon, or the brace that closes the block around it.
  ///
  /// - Parameter stopsAtBrace: whether a brace that opens a block is an end as well.
  mutating func skipStatement(stopsAtBrace: Bool) throws(Stop) {
    while let next = byte(0) {
      if isAtEndOfStatement { return }
      if stopsAtBrace, next == UInt8(ascii: "{"), byte(-1).map({ !"@$".utf8.contains($0) }) ?? true { return }
      try skipItem()
      try skipBlanks()
    }
  }

  private mutating func skipItem() throws(Stop) {
    switch text[position] {
    case UInt8(ascii: "'"): try skipSingleQuoted()
    case UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): try skipGroup()
    case UInt8(ascii: "@") where isAtHereString: try skipHereString()
    case UInt8(ascii: "`"): position = min(position + 2, text.count)
    default: position += 1
    }
  }
}

extension DSCReader {
  private static let quote = UInt8(ascii: "\"")

  /// Moves over a bracket or double quote and everything up to the one that closes it.
  mutating func skipGroup() throws(Stop) {
    let start = position
    var closers: [UInt8] = []
    repeat {
      guard position < text.count else { throw .end(opening: start) }
      guard closers.count <= Self.maximumDepth else { throw .nestedTooDeep }
      if closers.last == Self.quote { skipInText(&closers) } else { try skipInCode(&closers) }
    } while !closers.isEmpty
  }

  /// Moves on in a text in double quotes: to an expression in it, or to its end.
  private mutating func skipInText(_ closers: inout [UInt8]) {
    switch text[position] {
    case UInt8(ascii: "`"): position = min(position + 2, text.count)
    case Self.quote where byte(1) == Self.quote: position += 2
    case Self.quote:
      closers.removeLast()
      position += 1
    case UInt8(ascii: "$") where byte(1) == UInt8(ascii: "("):
      closers.append(UInt8(ascii: ")"))
      position += 2
    default: position += 1
    }
  }

  private mutating func skipInCode(_ closers: inout [UInt8]) throws(Stop) {
    switch text[position] {
    case UInt8(ascii: "'"): return try skipSingleQuoted()
    case UInt8(ascii: "@") where isAtHereString: return try skipHereString()
    case UInt8(ascii: "<") where byte(1) == UInt8(ascii: "#"): return try skipBlockComment()
    case UInt8(ascii: "#") where isAtComment: return skipLine()
    case UInt8(ascii: "`"): position += 1
    case Self.quote: closers.append(Self.quote)
    case UInt8(ascii: "("): closers.append(UInt8(ascii: ")"))
    case UInt8(ascii: "["): closers.append(UInt8(ascii: "]"))
    case UInt8(ascii: "{"): closers.append(UInt8(ascii: "}"))
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): close(text[position], &closers)
    default: break
    }
    position = min(position + 1, text.count)
  }

  /// Closes the brackets up to the one that a bracket belongs to; one that belongs to none is passed over.
  private func close(_ bracket: UInt8, _ closers: inout [UInt8]) {
    let innermostText = closers.lastIndex(of: Self.quote) ?? -1
    guard let index = closers.lastIndex(of: bracket), index > innermostText else { return }
    closers.removeSubrange(index...)
  }

  mutating func skipSingleQuoted() throws(Stop) {
    let start = position
    position += 1
    while let next = byte(0) {
      position += 1
      guard next == UInt8(ascii: "'") else { continue }
      guard byte(0) == UInt8(ascii: "'") else { return }
      position += 1
    }
    throw .end(opening: start)
  }

  /// Moves behind the quote and `@` that begin a line.
  mutating func skipHereString() throws(Stop) {
    let start = position
    let quote = text[position + 1]
    position += 2
    while let next = byte(0) {
      position += 1
      if next == 0x0A || next == 0x0D, byte(0) == quote, byte(1) == UInt8(ascii: "@") {
        position += 2
        return
      }
    }
    throw .end(opening: start)
  }

  private mutating func skipBlockComment() throws(Stop) {
    let start = position
    position += 2
    while let next = byte(0) {
      position += 1
      if next == UInt8(ascii: "#"), byte(0) == UInt8(ascii: ">") {
        position += 1
        return
      }
    }
    throw .end(opening: start)
  }

  private mutating func skipLine() {
    while let next = byte(0), next != 0x0A, next != 0x0D { position += 1 }
  }
}

extension ScriptCursor {
  /// Whether a here-string begins: `@` and a quote at the end of a line.
  var isAtHereString: Bool {
    guard byte(0) == UInt8(ascii: "@"), let quote = quote(at: position + 1), let end = byte(1 + quote.width) else {
      return false
    }
    return end == 0x0A || end == 0x0D
  }

  /// Moves over one word, text or variable, with the brackets that touch it.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  mutating func skipTerm() throws(ScriptStop) -> Bool {
    let start = position
    let isVariable = byte(0) == UInt8(ascii: "$")
    while let next = byte(0), next > 0x20, !",;|=)}]".utf8.contains(next), blankWidth(at: position) == nil {
      guard next != UInt8(ascii: "{") || isVariable || byte(-1) == UInt8(ascii: "@") else { break }
      try skipItem()
    }
    return position > start
  }

  /// Moves to the end of a statement: a line break, a semicolon, or the brace that closes the block around it.
  ///
  /// - Parameter stopsAtBrace: whether a brace that opens a block is an end as well.
  mutating func skipStatement(stopsAtBrace: Bool) throws(ScriptStop) {
    while let next = byte(0) {
      if isAtEndOfStatement { return }
      if stopsAtBrace, next == UInt8(ascii: "{"), byte(-1).map({ !"@$".utf8.contains($0) }) ?? true { return }
      try skipItem()
      try skipBlanks()
    }
  }

  /// Moves over one character, or over the text or brackets that begin here.
  private mutating func skipItem() throws(ScriptStop) {
    if let quote = quote(at: position) {
      return try quote.kind == .single ? skipSingleQuoted() : skipGroup()
    }
    switch text[position] {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): try skipGroup()
    case UInt8(ascii: "@") where isAtHereString: try skipHereString()
    case UInt8(ascii: "`"): position = min(position + 2, text.count)
    default: position += 1
    }
  }

  /// Stands for a double quote among the brackets that are open.
  private static let quote = UInt8(ascii: "\"")

  /// Moves over a bracket or double quote and everything up to the one that closes it.
  mutating func skipGroup() throws(ScriptStop) {
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
    if let quote = quote(at: position), quote.kind == .double {
      position += quote.width
      if let second = self.quote(at: position), second.kind == .double {
        position += second.width
      } else {
        closers.removeLast()
      }
      return
    }
    switch text[position] {
    case UInt8(ascii: "`"): position = min(position + 2, text.count)
    case UInt8(ascii: "$") where byte(1) == UInt8(ascii: "("):
      closers.append(UInt8(ascii: ")"))
      position += 2
    default: position += 1
    }
  }

  private mutating func skipInCode(_ closers: inout [UInt8]) throws(ScriptStop) {
    if let quote = quote(at: position) {
      guard quote.kind == .double else { return try skipSingleQuoted() }
      closers.append(Self.quote)
      position += quote.width
      return
    }
    switch text[position] {
    case UInt8(ascii: "@") where isAtHereString: return try skipHereString()
    case UInt8(ascii: "<") where byte(1) == UInt8(ascii: "#"): return try skipBlockComment()
    case UInt8(ascii: "#") where isAtComment: return skipComment()
    case UInt8(ascii: "`"): position += 1
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
}

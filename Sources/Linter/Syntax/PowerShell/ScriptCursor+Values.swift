extension ScriptCursor {
  /// Reads the value behind an equals sign, up to the end of the statement.
  mutating func readValue() throws(ScriptStop) -> ScriptValue {
    _ = try nextToken()
    let start = position
    guard let value = try readElements(isInBrackets: false) else {
      position = start
      try skipStatement(stopsAtBrace: false)
      return .unknown(start..<endOfText(from: start))
    }
    return value
  }

  /// Reads texts, numbers and truth values with commas between them; in brackets, line breaks separate them too.
  ///
  /// - Returns: `nil` where there is an expression; the position is then anywhere in it.
  mutating func readElements(isInBrackets: Bool) throws(ScriptStop) -> ScriptValue? {
    var elements: [ScriptValue] = []
    var isList = isInBrackets
    while true {
      if isInBrackets { try skipSeparators() }
      if isInBrackets, byte(0) == UInt8(ascii: ")") { break }
      guard let element = try readElement(isInBrackets: isInBrackets) else { return nil }
      elements.append(element)
      try skipBlanks()
      if byte(0) == UInt8(ascii: ",") {
        isList = true
        position += 1
        _ = try nextToken()
      } else if isInBrackets {
        guard isAtEndOfStatement || byte(0) == UInt8(ascii: ")") else { return nil }
      } else if isAtEndOfStatement {
        break
      } else {
        return nil
      }
    }
    guard isList, let first = elements.first, let last = elements.last else {
      return elements.first ?? .list([], position..<position)
    }
    return .list(elements, first.span.lowerBound..<last.span.upperBound)
  }

  private mutating func skipSeparators() throws(ScriptStop) {
    while try nextToken() == UInt8(ascii: ";") { position += 1 }
  }

  private mutating func readElement(isInBrackets: Bool) throws(ScriptStop) -> ScriptValue? {
    guard let next = byte(0) else { return nil }
    if let quote = quote(at: position) {
      return try quote.kind == .single ? readSingleQuoted() : readDoubleQuoted()
    }
    switch next {
    case UInt8(ascii: "@") where byte(1) == UInt8(ascii: "(") && !isInBrackets: return try readList()
    case UInt8(ascii: "@") where isAtHereString: return try readHereString()
    case UInt8(ascii: "$"): return try readVariable()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return try readNumber()
    default: return nil
    }
  }

  /// Reads `@('a', 'b')`.
  mutating func readList() throws(ScriptStop) -> ScriptValue? {
    let start = position
    position += 2
    guard case .list(let elements, _) = try readElements(isInBrackets: true) else { return nil }
    position += 1
    return .list(elements, start..<position)
  }

  /// Reads `$true` or `$false`; every other variable is unknown.
  private mutating func readVariable() throws(ScriptStop) -> ScriptValue {
    let start = position
    try skipTerm()
    let name = text[(start + 1)..<position]
    guard name.equalsIgnoringCase("true") || name.equalsIgnoringCase("false") else { return .unknown(start..<position) }
    return .text(ScriptValue.Text(span: start..<position, text: start + 1..<position, style: .plain))
  }

  /// Reads a whole number, with a multiplier such as `MB` or without.
  private mutating func readNumber() throws(ScriptStop) -> ScriptValue {
    let start = position
    try skipTerm()
    var digits = text[start..<position]
    if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
    let suffix = digits.drop { $0.decimalDigit != nil }
    let isKnown = suffix.isEmpty || Self.multipliers.contains { suffix.equalsIgnoringCase($0) }
    guard isKnown, suffix.count < digits.count else { return .unknown(start..<position) }
    return .text(ScriptValue.Text(span: start..<position, text: start..<position, style: .plain))
  }

  private static let multipliers = ["KB", "MB", "GB", "TB"]

  /// The end of what was read from an offset on, without the blanks behind it.
  private func endOfText(from start: Int) -> Int {
    start + text[start..<position].trimmed.count
  }
}

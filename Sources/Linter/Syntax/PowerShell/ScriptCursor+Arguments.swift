/// What stands behind a command, where words need no quotes.
extension ScriptCursor {
  /// Whether a word ends here: a blank, a line break, or a character that begins something else.
  private var isAtEndOfWord: Bool {
    guard let next = byte(0) else { return true }
    return isAtLineBreak || blankWidth(at: position) != nil || ",;|&(){}".utf8.contains(next)
  }

  /// Whether nothing of the command follows.
  var isAtEndOfCommand: Bool {
    isAtEndOfStatement || byte(0).map { "|&)".utf8.contains($0) } ?? true
  }

  /// Reads the name of a parameter behind a dash.
  mutating func readParameter() -> Range<Int>? {
    guard let width = dashWidth(at: position), let first = byte(width), first.isLetterOrDigit,
      first.decimalDigit == nil
    else { return nil }
    position += width
    return readWord()
  }

  /// Reads `@name`, the variable that holds parameters.
  mutating func readSplat() -> Bool {
    guard byte(0) == UInt8(ascii: "@"), let first = byte(1), first.isLetterOrDigit || first == UInt8(ascii: "_") else {
      return false
    }
    position += 1
    while let next = byte(0), next.isLetterOrDigit || "_:".utf8.contains(next) { position += 1 }
    return true
  }

  /// Moves over `> file`, `2>&1` and the like.
  ///
  /// - Returns: whether there was one.
  mutating func skipRedirection() throws(ScriptStop) -> Bool {
    let hasStream = byte(0).map { "*123456".utf8.contains($0) } ?? false
    guard byte(hasStream ? 1 : 0) == UInt8(ascii: ">") else { return false }
    position += hasStream ? 1 : 0
    while byte(0) == UInt8(ascii: ">") { position += 1 }
    if byte(0) == UInt8(ascii: "&") { position += 1 }
    try skipBlanks()
    if !isAtEndOfCommand { _ = try readArgumentElement() }
    return true
  }

  /// Reads a value, or several with commas between them, which may be followed by line breaks.
  mutating func readArgument() throws(ScriptStop) -> ScriptValue {
    let start = position
    var elements = [try readArgumentElement()]
    while true {
      let end = position
      try skipBlanks()
      guard byte(0) == UInt8(ascii: ",") else {
        position = end
        break
      }
      let comma = position
      position += 1
      guard try nextToken() != nil, !isAtEndOfCommand, !isAtCommand(behind: comma) else { throw .end(opening: comma) }
      elements.append(try readArgumentElement())
    }
    guard elements.count > 1, let last = elements.last else { return elements[0] }
    return .list(elements, start..<last.span.upperBound)
  }

  /// Whether the line that a comma left begins with a command, and so with no value.
  private func isAtCommand(behind comma: Int) -> Bool {
    guard text[comma..<position].contains(0x0A), byte(0) != UInt8(ascii: "$") else { return false }
    return CommandText.isCommand(text[position...].prefix(200).prefix { $0 != 0x0A && $0 != 0x0D })
  }

  mutating func readArgumentElement() throws(ScriptStop) -> ScriptValue {
    if let quote = quote(at: position) {
      let value = try quote.kind == .single ? readSingleQuoted() : readDoubleQuoted()
      // A dot or bracket that touches a text asks something of it.
      return byte(0).map { ".[".utf8.contains($0) } ?? false ? try readUnknown(from: value.span.lowerBound) : value
    }
    switch byte(0) {
    case UInt8(ascii: "@") where isAtHereString: return try readHereString()
    case UInt8(ascii: "@") where byte(1) == UInt8(ascii: "{"): return try readChange()
    case UInt8(ascii: "@") where byte(1) == UInt8(ascii: "("): return try readParenthesised(opening: 2)
    case UInt8(ascii: "("): return try readParenthesised(opening: 1)
    case UInt8(ascii: "$"): return try readVariableArgument()
    case UInt8(ascii: "{"): return try readUnknown(from: position)
    case UInt8(ascii: "<"): return readPlaceholder()
    default: return try readWordArgument()
    }
  }

  /// Moves over an expression that began at an offset.
  private mutating func readUnknown(from start: Int) throws(ScriptStop) -> ScriptValue {
    if byte(0) == UInt8(ascii: "{") || byte(0) == UInt8(ascii: "(") { try skipGroup() }
    try skipTerm()
    if position == start { position += 1 }
    return .unknown(start..<position)
  }

  /// Reads `('a', 'b')` or `@('a')`; with anything else in it, it is an expression.
  private mutating func readParenthesised(opening: Int) throws(ScriptStop) -> ScriptValue {
    let start = position
    position += opening
    if let value = try readElements(isInBrackets: true), byte(0) == UInt8(ascii: ")") {
      position += 1
      if isAtEndOfWord, byte(0) != UInt8(ascii: "(") {
        let isElement = opening == 1 && value.elements.count == 1
        return isElement ? value.elements[0] : .list(value.elements, start..<position)
      }
    }
    position = start + opening - 1
    return try readUnknown(from: start)
  }

  /// Reads `$true`, `$false` and `$null`; every other variable is unknown, and so is a word that begins with one.
  private mutating func readVariableArgument() throws(ScriptStop) -> ScriptValue {
    let start = position
    position += 1
    let name = readWord()
    guard let name, isAtEndOfWord else { return try readUnknown(from: start) }
    if text[name].equalsIgnoringCase("null") { return .nothing(start..<position) }
    guard text[name].equalsIgnoringCase("true") || text[name].equalsIgnoringCase("false") else {
      return .unknown(start..<position)
    }
    return .text(ScriptValue.Text(span: start..<position, text: name, style: .plain))
  }

  /// Reads `<server name>`, which someone was to replace: PowerShell takes no such word.
  private mutating func readPlaceholder() -> ScriptValue {
    let start = position
    while let next = byte(0), !isAtLineBreak, next != UInt8(ascii: ">") { position += 1 }
    while !isAtEndOfWord { position += 1 }
    return .unknown(start..<position)
  }

  /// Reads a word: quotes in it are taken away, a variable in it makes it unknown.
  private mutating func readWordArgument() throws(ScriptStop) -> ScriptValue {
    let start = position
    var (bytes, copied, isKnown): ([UInt8], Int, Bool) = ([], start, true)
    while !isAtEndOfWord {
      let place = position
      if byte(0) == UInt8(ascii: "`") {
        bytes += text[copied..<place]
        bytes += [byte(1)].compactMap { $0.map(Self.escaped) }
        position = min(position + 2, text.count)
      } else if let quote = quote(at: position) {
        bytes += text[copied..<place]
        switch try quote.kind == .single ? readSingleQuoted() : readDoubleQuoted() {
        case .text(let content): bytes += text[content.text]
        case .rewritten(let content, _): bytes += content
        case .list, .nothing, .change, .unknown: isKnown = false
        }
      } else if byte(0) == UInt8(ascii: "$"), byte(1).map(Self.beginsVariable) ?? false {
        isKnown = false
        position += 1
        if byte(0) == UInt8(ascii: "(") || byte(0) == UInt8(ascii: "{") { try skipGroup() }
      } else {
        position += 1
        continue
      }
      copied = position
    }
    if position == start { position += 1 }
    guard isKnown else { return .unknown(start..<position) }
    guard copied > start else {
      let digits = text[start] == UInt8(ascii: "-") ? start + 1 : start
      let isNumber = text[digits..<position].first?.decimalDigit != nil
      return .text(
        ScriptValue.Text(span: start..<position, text: start..<position, style: isNumber ? .plain : .literal))
    }
    return .rewritten(bytes + text[copied..<position], start..<position)
  }

  /// Reads `@{Add='a','b'; Remove='c'}`; a table with other keys is an expression.
  private mutating func readChange() throws(ScriptStop) -> ScriptValue {
    let start = position
    var (adds, removes, isKnown): ([ScriptValue], Bool, Bool) = ([], false, true)
    position += 2
    while let next = try nextToken(), next != UInt8(ascii: "}"), isKnown {
      guard next != UInt8(ascii: ";") else {
        position += 1
        continue
      }
      let key = try readKey()
      try skipBlanks()
      guard let key, byte(0) == UInt8(ascii: "=") else {
        isKnown = false
        break
      }
      position += 1
      let value = try readValue()
      if key.equalsIgnoringCase("Add") || key.elementsEqual("+".utf8) { adds += value.elements } else { removes = true }
    }
    guard isKnown, byte(0) == UInt8(ascii: "}") else {
      position = start + 1
      return try readUnknown(from: start)
    }
    position += 1
    return .change(adds: adds, removes: removes, start..<position)
  }

  /// Reads the key of a change; `nil` where it is another key.
  private mutating func readKey() throws(ScriptStop) -> Bytes? {
    let key: Bytes
    if let quote = quote(at: position) {
      guard case .text(let written) = try quote.kind == .single ? readSingleQuoted() : readDoubleQuoted() else {
        return nil
      }
      key = text[written.text]
    } else {
      guard let word = readWord() else { return nil }
      key = text[word]
    }
    let isKnown = ["Add", "Remove", "+", "-"].contains { key.equalsIgnoringCase($0) }
    return isKnown ? key : nil
  }
}

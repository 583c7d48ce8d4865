extension CommandReader {
  /// Moves on by one thing that is no command.
  mutating func readRest(_ next: UInt8) throws(ScriptStop) {
    if let quote = script.quote(at: script.position) { return try skipString(quote.kind) }
    switch next {
    case UInt8(ascii: ";"):
      script.position += 1
      endStatement()
    case UInt8(ascii: "|"), UInt8(ascii: "&"): readOperator(next)
    case UInt8(ascii: "{"): try open(UInt8(ascii: "}"), statement.block)
    case UInt8(ascii: "("): try open(UInt8(ascii: ")"), .expression)
    case UInt8(ascii: "}"), UInt8(ascii: ")"): close(next)
    case UInt8(ascii: "@") where script.isAtHereString:
      let start = script.position
      try script.skipHereString()
      noteCommands(inString: start..<script.position)
    case UInt8(ascii: "$") where script.byte(1) == UInt8(ascii: "{"):
      script.position += 1
      try script.skipGroup()
    case UInt8(ascii: "="):
      script.position += 1
      guard statement.beginsWithVariable, statement.stage == 0 else { return }
      assignmentCount += 1
      statement.isAtCommand = true
    case UInt8(ascii: "`"): script.position = min(script.position + 2, text.count)
    default: skipPlainText()
    }
  }

  /// Moves over `|`, `||`, `&&` or `&`, behind which a command comes.
  private mutating func readOperator(_ byte: UInt8) {
    let isDoubled = script.byte(1) == byte
    script.position += isDoubled ? 2 : 1
    if isDoubled {
      statement.isConditional = true
    } else if byte == UInt8(ascii: "|") {
      statement.stage += 1
    }
    statement.isAtCommand = true
  }

  /// Moves over one character, and what follows it as far as nothing there begins something.
  private mutating func skipPlainText() {
    script.position += 1
    while let next = script.byte(0), next.isLetterOrDigit || next == UInt8(ascii: "-") { script.position += 1 }
  }

  private mutating func skipString(_ kind: ScriptCursor.Quote) throws(ScriptStop) {
    let start = script.position
    switch kind {
    case .single: try script.skipSingleQuoted()
    case .double: try script.skipGroup()
    }
    if hasCommandLine(in: start..<script.position) { throw .end(opening: start) }
    noteCommands(inString: start..<script.position)
  }

  /// Names the commands in a string that another command may run.
  private mutating func noteCommands(inString string: Range<Int>) {
    guard !statement.onlyShowsText else { return }
    for word in script.cmdlets(in: string) {
      if let cmdlet = script.cmdlet(word) { doubtAll(cmdlet, at: word, .string) }
    }
  }

  private mutating func open(_ closer: UInt8, _ reason: CommandReason) throws(ScriptStop) {
    guard levels.count < ScriptCursor.maximumDepth else { throw .nestedTooDeep }
    let reason = levels.last?.reason ?? reason
    levels.append(Level(opening: script.position, closer: closer, reason: reason, outer: statement))
    script.position += 1
    statement = Statement()
  }

  /// Closes the brackets up to the one that a bracket belongs to; one that belongs to none is passed over.
  private mutating func close(_ bracket: UInt8) {
    script.position += 1
    guard let index = levels.lastIndex(where: { $0.closer == bracket }) else { return }
    statement = levels[index].outer
    levels.removeSubrange(index...)
    if statement.endsInBrackets { endStatement() }
  }
}

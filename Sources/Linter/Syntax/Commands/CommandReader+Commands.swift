extension CommandReader {
  /// Reads what stands where a command may: one of the cmdlets, a keyword, another command, or a line that is no code.
  ///
  /// - Returns: whether something was read.
  mutating func readCommandPosition(isAtStart: Bool) throws(ScriptStop) -> Bool {
    let start = script.position
    let mayBeData = isAtLineStart
    let isAtTop = isAtStart && levels.isEmpty
    guard let word = script.readWord() else {
      if script.byte(0) == UInt8(ascii: "%"), statement.stage > 0 { statement.block = .looped }
      guard isAtTop, !beginsCode || mayBeData && OtherFormat.beginsData(text[start...]) else { return false }
      skipSentence(from: start)
      return true
    }
    if let cmdlet = script.cmdlet(word) {
      finishSkippedText()
      try readCommand(cmdlet, word)
    } else if let cmdlet = Cmdlet.meant(by: text[word]) {
      doubtAll(cmdlet, at: word, .misspelled)
    } else if CommandReason.endsScript(text[word]), isAlone(word) {
      statement.endsScript = true
      // What it returns is run before.
      statement.isAtCommand = CommandText.isCommand(rest(behind: word))
    } else if isAtTop, isSentence(word) {
      skipSentence(from: start)
    } else if let reason = CommandReason(keyword: text[word]) {
      statement.block = reason
      statement.endsInBrackets = text[word].equalsIgnoringCase("param")
    } else if text[word].prefix(6).equalsIgnoringCase("Write-") || text[word].equalsIgnoringCase("echo") {
      statement.onlyShowsText = true
    }
    return true
  }

  /// Whether a keyword stands alone, or a value or command behind it, as no sentence goes on.
  private func isAlone(_ keyword: Range<Int>) -> Bool {
    let rest = rest(behind: keyword)
    guard let next = rest.first else { return true }
    return ";}#$'\"(@[-".utf8.contains(next) || next.decimalDigit != nil || CommandText.isCommand(rest)
  }

  private func rest(behind word: Range<Int>) -> Bytes {
    text[word.upperBound..<line(from: word.lowerBound).endIndex].drop { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether the first character of a statement, which is no letter, begins code, and neither CSV nor JSON.
  private var beginsCode: Bool {
    guard let next = script.byte(0) else { return false }
    if next.decimalDigit != nil, line(from: script.position).contains(UInt8(ascii: "|")) { return true }
    if script.quote(at: script.position) != nil {
      return line(from: script.position).contains { "|{".utf8.contains($0) }
    }
    guard next == UInt8(ascii: "{") else {
      return "$@&[(})];|".utf8.contains(next) || line(from: script.position).contains(UInt8(ascii: "{"))
    }
    return text[(script.position + 1)...].prefix(200).first { $0 > 0x20 } != UInt8(ascii: "\"")
  }

  private mutating func readCommand(_ cmdlet: Cmdlet, _ word: Range<Int>) throws(ScriptStop) {
    commandCount += 1
    var command = Command(cmdlet, at: word, number: commandCount)
    if isMessage(word) { return noteFailure(command) }
    if hasEnded {
      var arguments = Arguments()
      try readArguments(of: &command, &arguments)
      unread.append(UnreadCommand(word: word, reason: .unreachable))
      return
    }
    let place: CommandReason? = levels.last?.reason ?? (statement.stage > 0 ? .piped : nil)
    let reason = place ?? (statement.isConditional ? .conditional : nil)
    var arguments = Arguments()
    do throws(ScriptStop) {
      try readArguments(of: &command, &arguments)
    } catch {
      command.hasUnknownSettings = true
      doubt(command, isPiped: reason == .piped)
      throw error
    }
    if arguments.isSentence(command) {
      unread.append(UnreadCommand(word: word, reason: .sentence))
      return
    }
    report(arguments, command)
    if let usage = arguments.usage { command.addChosen(by: usage) }
    if arguments.isOnlyShown == .holds {
      unread.append(UnreadCommand(word: word, reason: .whatIf))
      return
    }
    if arguments.isOnlyShown == .unknown || isWhatIfPreferred { return finish(command, reason ?? .whatIf) }
    if arguments.hasSplat { command.hasUnknownSettings = true }
    finish(command, reason ?? (arguments.hasSplat ? .splatted : nil))
  }

  /// Whether a word that names a cmdlet begins a message of it: `Set-PopSettings : Access is denied.`
  func isMessage(_ word: Range<Int>) -> Bool {
    text[word.upperBound...].first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: ":")
  }

  /// Applies a command, or names why it is not read.
  private mutating func finish(_ command: Command, _ reason: CommandReason?) {
    for command in command.single() {
      var command = command
      command.addEffect(in: text)
      guard let reason = reason ?? command.ownReason(in: text) else {
        let identity = ObjectIdentity(command, in: text, assignments: assignmentCount)
        if command.changesSomething { objects.apply(command, identity) }
        lastCommand = command
        continue
      }
      if unread.last?.word != command.word { unread.append(UnreadCommand(word: command.word, reason: reason)) }
      doubt(command, isPiped: reason == .piped)
    }
  }

  private mutating func doubt(_ command: Command, isPiped: Bool) {
    let identity = ObjectIdentity(command, in: text, assignments: assignmentCount)
    objects.doubt(command, identity, isPiped: isPiped && command.identityIndex == nil)
  }

  /// Names a command that is not read, and takes for unknown what it may have changed.
  mutating func doubtAll(_ cmdlet: Cmdlet, at word: Range<Int>, _ reason: CommandReason) {
    commandCount += 1
    var command = Command(cmdlet, at: word, number: commandCount)
    command.hasUnknownSettings = true
    unread.append(UnreadCommand(word: word, reason: reason))
    doubt(command, isPiped: true)
  }

  /// Takes what the last command set for unknown, since PowerShell says that it failed.
  private mutating func noteFailure(_ message: Command) {
    if var failed = lastCommand, failed.cmdlet.name == message.cmdlet.name {
      failed.number = message.number
      doubt(failed, isPiped: false)
    }
    script.skipLine()
    guard problems.count < Self.maximumProblems else { return }
    problems.append(
      Problem(
        "text-skipped", at: Span(source.id, message.word.lowerBound..<script.position), values: ["lines": "1 line"],
        variant: "failed-command"))
  }
}

/// A command that is not read.
struct UnreadCommand {
  let word: Range<Int>
  let reason: CommandReason
}

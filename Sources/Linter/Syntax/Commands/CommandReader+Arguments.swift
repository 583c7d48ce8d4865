extension CommandReader {
  /// What was met among the arguments of a command that is no property.
  struct Arguments {
    var hasSplat = false
    /// Whether `-WhatIf` keeps the command from changing anything; unknown where an expression tells.
    var isOnlyShown = Truth.fails
    /// What is no parameter of the cmdlet.
    var strangers: [Range<Int>] = []
    /// The parameter by which Exchange chooses values that the command does not show.
    var usage: Range<Int>?
    /// Words that no parameter takes.
    var surplusCount = 0
    /// The second of two parameters for one property, and the first.
    var repeated: [(second: Range<Int>, first: Range<Int>)] = []

    /// Whether the command is the beginning of a sentence about it.
    func isSentence(_ command: Command) -> Bool {
      surplusCount > 2 || surplusCount > 0 && !command.changesSomething
    }
  }

  /// Reads the arguments of a command, up to its end.
  mutating func readArguments(of command: inout Command, _ arguments: inout Arguments) throws(ScriptStop) {
    while true {
      try script.skipBlanks()
      guard !script.isAtEndOfCommand else {
        guard goesOnInNextLine() else { return }
        continue
      }
      if try script.skipRedirection() { continue }
      if script.readSplat() {
        arguments.hasSplat = true
      } else if let name = script.readParameter() {
        try readParameter(name, of: &command, &arguments)
      } else {
        try readPositional(of: &command, &arguments)
      }
    }
  }

  /// Moves to the next line where it begins with a parameter: such a line is none of PowerShell, but of a wrapped command.
  private mutating func goesOnInNextLine() -> Bool {
    guard script.isAtLineBreak else { return false }
    var ahead = script
    ahead.skipLineBreak()
    while let width = ahead.blankWidth(at: ahead.position) { ahead.position += width }
    let start = ahead.position
    guard ahead.readParameter() != nil else { return false }
    script.position = start
    return true
  }

  private mutating func readParameter(
    _ name: Range<Int>, of command: inout Command, _ arguments: inout Arguments
  ) throws(ScriptStop) {
    let hasColon = script.byte(0) == UInt8(ascii: ":")
    if hasColon { script.position += 1 }
    try script.skipBlanks()
    let meaning = command.target.meaning(of: text[name])
    // Source: PowerShell, about_CommonParameters: `wi` is its other name.
    let isWhatIf = text[name].equalsIgnoringCase("wi") || name.count > 1 && text[name].shortens("WhatIf")
    if isWhatIf, !hasColon {
      arguments.isOnlyShown = .holds
      return
    }
    let candidates = command.target.candidates(for: text[name])
    if command.cmdlet.creates, !candidates.isEmpty, candidates.allSatisfy(CommandTarget.usages.contains) {
      arguments.usage = name
    }
    if case .isSwitch = meaning, !hasColon { return }
    let value = try isAtValue ? readValue() : ScriptValue.unknown(name)
    if isWhatIf {
      let word = value.bytes(in: text)
      arguments.isOnlyShown =
        word.map { $0.equalsIgnoringCase("true") ? .holds : $0.equalsIgnoringCase("false") ? .fails : .unknown }
        ?? .unknown
      return
    }
    switch meaning {
    case .property(let property):
      if let first = command.settings.firstIndex(where: { $0.property == property }) {
        let key = command.settings[first].key ?? command.settings[first].value.span
        arguments.repeated.append((name, key))
        command.settings[first].value = .unknown(command.settings[first].value.span)
      } else {
        command.settings.append(Command.Setting(property: property, key: name, value: value))
      }
    case .other, .isSwitch: break
    case .unknown(let properties):
      arguments.strangers.append(name)
      for property in properties where !command.settings.contains(where: { $0.property == property }) {
        command.settings.append(Command.Setting(property: property, key: name, value: .unknown(value.span)))
      }
    }
  }

  /// Whether a value follows, and no parameter, pipe or end.
  private var isAtValue: Bool {
    guard !script.isAtEndOfCommand else { return false }
    var ahead = script
    return ahead.readParameter() == nil
  }

  private mutating func readPositional(
    of command: inout Command, _ arguments: inout Arguments
  ) throws(ScriptStop) {
    let value = try readValue()
    let property = command.cmdlet.positional.flatMap { command.target.properties.firstIndex(of: $0) }
    if let property, command.identityIndex == nil {
      command.settings.append(Command.Setting(property: property, key: nil, value: value))
    } else {
      arguments.surplusCount += 1
      if arguments.strangers.isEmpty { arguments.strangers.append(value.span) }
    }
  }

  /// Reads a value; one that goes on in a line that begins with a command has lost its quote.
  private mutating func readValue() throws(ScriptStop) -> ScriptValue {
    let start = script.position
    let value = try script.readArgument()
    let mayHoldCommands = "@{(".utf8.contains(text[start])
    if !mayHoldCommands, hasCommandLine(in: value.span) { throw .end(opening: start) }
    return value
  }
}

extension CommandReader {
  /// Reports parameters that the cmdlet does not have, or that are given twice.
  mutating func report(_ arguments: Arguments, _ command: Command) {
    guard problems.count < Self.maximumProblems else { return }
    for stranger in arguments.strangers.prefix(10) {
      let candidates = command.target.candidates(for: text[stranger])
      let isAmbiguous = candidates.count > 1
      report(stranger, of: command, variant: isAmbiguous ? "ambiguous" : "parameter", candidates)
    }
    if let usage = arguments.usage { report(usage, of: command, variant: "usage", CommandTarget.chosenByUsage) }
    for (second, first) in arguments.repeated.prefix(10) {
      problems.append(
        Problem(
          "duplicate-key", at: Span(source.id, second), values: ["key": text[second].excerpt],
          related: [Label(Span(source.id, first), "first given here")]))
    }
  }

  private mutating func report(_ parameter: Range<Int>, of command: Command, variant: String, _ names: [String]) {
    let values = [
      "command": String(decoding: text[command.word], as: UTF8.self), "parameter": text[parameter].excerpt,
      "names": names.prefix(8).joined(separator: ", "),
    ]
    problems.append(
      Problem("command-not-read", at: Span(source.id, parameter), values: values, variant: variant))
  }
}

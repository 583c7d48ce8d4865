extension CommandReader {
  /// How many findings about a source are told.
  static let maximumProblems = 100

  /// How often reading goes on behind something that is not closed: each time the rest of the text may be looked through.
  private static let maximumRecoveries = 20

  private static let notClosed = "this is opened and not closed"

  /// Goes on with the next line.
  mutating func recover(from stop: ScriptStop) {
    statement = Statement()
    recoveryCount += 1
    switch stop {
    case .end(let opening):
      script.position = opening
      problems.append(
        Problem(
          "syntax-error", at: Span(source.id, script.mark(at: opening)),
          values: ["problem": text[opening] == UInt8(ascii: ",") ? "nothing follows this comma" : Self.notClosed],
          variant: "commands-lost"))
    case .nestedTooDeep, .tooManyValues:
      levels.removeAll()
      let limit = String(ScriptCursor.maximumDepth)
      problems.append(Problem("nested-too-deep", at: source.point(script.position), values: ["limit": limit]))
    }
    script.skipLine()
    guard recoveryCount >= Self.maximumRecoveries, script.position < text.count else { return }
    problems.append(
      Problem(
        "syntax-error", at: source.point(script.position),
        values: ["problem": "the file has too many faults of this kind"], variant: "commands-cut"))
    script.position = text.count
  }

  /// Closes what is open, and says so, where a prompt begins.
  mutating func closeAll() {
    guard let level = levels.first else { return }
    levels.removeAll()
    statement = Statement()
    guard problems.count < Self.maximumProblems else { return }
    problems.append(
      Problem(
        "syntax-error", at: Span(source.id, level.opening..<level.opening + 1),
        values: ["problem": Self.notClosed], variant: "commands-lost"))
  }

  /// Names the commands that are not read, in the order of the text.
  mutating func reportUnread() {
    unread.sort { $0.word.lowerBound < $1.word.lowerBound }
    for command in unread.prefix(Self.maximumProblems) {
      let name = String(decoding: text[command.word], as: UTF8.self)
      problems.append(
        Problem(
          "command-not-read", at: Span(source.id, command.word), values: ["command": name],
          variant: command.reason.rawValue))
    }
    guard unread.count > Self.maximumProblems else { return }
    let rest = unread[Self.maximumProblems]
    problems.append(
      Problem(
        "command-not-read", at: Span(source.id, rest.word),
        values: ["count": String(unread.count - Self.maximumProblems)], variant: "more"))
  }

  /// The tree of all objects, with a document for those of each server that an expression tells.
  mutating func tree() -> Tree {
    var builder = TreeBuilder(source, capacity: objects.objects.count * 16 + 16)
    var symbols = SymbolTable()
    let maximumNodes = max(100_000, text.count / 2)
    for part in objects.parts {
      for object in part where builder.count <= maximumNodes { append(object, to: &builder, &symbols) }
      builder.cut(at: text.count)
    }
    if builder.count > maximumNodes {
      let limit = String(maximumNodes)
      problems.append(Problem("too-many-values", at: source.point(text.count), values: ["limit": limit]))
    }
    return builder.tree(symbolCount: symbols.count)
  }

  private func append(_ object: CommandObject, to builder: inout TreeBuilder, _ symbols: inout SymbolTable) {
    if builder.depth == 0 {
      builder.beginDocument()
      builder.open(.sequence, style: .flow, at: object.span.lowerBound)
    }
    builder.nameType(builder.number(ofType: "Set-" + object.target.noun))
    builder.open(.mapping, style: .flow, at: object.span.lowerBound)
    for property in object.properties {
      appendKey(of: property, object.target, to: &builder, &symbols)
      if objects.isDoubtful(property, of: object) {
        builder.append(aliasOf: nil, span: property.value.span)
      } else if property.additions.isEmpty {
        builder.append(property.value, in: text, &symbols)
      } else {
        let isCut = if case .change = property.value { true } else { false }
        let elements = property.value.elements + property.additions
        builder.append(elements, isCut: isCut, at: property.value.span, in: text, &symbols)
      }
    }
    builder.close(at: object.span.upperBound)
  }

  /// Appends the name of a property: the parameter where it is written in full, else at the place of what stands for it.
  private func appendKey(
    of property: CommandObject.Property, _ target: CommandTarget, to builder: inout TreeBuilder,
    _ symbols: inout SymbolTable
  ) {
    let name = target.property(ofParameter: target.properties[property.index])
    let place = property.key ?? property.value.span
    guard text[place].equalsIgnoringCase(name) else {
      builder.append(rewritten: name.utf8, style: .plain, span: place)
      return
    }
    let symbol = symbols.symbol(of: place, in: text, isKey: true)
    builder.append(scalar: .plain, span: place, text: place, symbol: symbol)
  }
}

extension DSCReader {
  /// A property of a resource.
  private struct Property {
    let key: Range<Int>
    let value: ScriptValue
  }

  /// Whether the brace at the position opens a list of properties: a name and an equals sign.
  mutating func beginsBody() throws(ScriptStop) -> Bool {
    let start = script.position
    defer { script.position = start }
    script.position += 1
    guard try script.nextToken() != nil, script.readWord() != nil else { return false }
    try script.skipBlanks()
    return isAtEqualsSign
  }

  /// Reads the body of a resource, and appends it as an object of its type.
  ///
  /// - Parameter isCertain: whether it applies whatever happens.
  mutating func readResource(_ type: Range<Int>, isCertain: Bool) throws(ScriptStop) {
    let brace = script.position
    var properties: [Property] = []
    script.position += 1
    while let next = try script.nextToken(), next != UInt8(ascii: "}") {
      if next == UInt8(ascii: ";") {
        script.position += 1
      } else if let property = try readProperty() {
        properties.append(property)
      }
    }
    guard script.position < text.count else { throw .end(opening: brace) }
    script.position += 1
    if !isCertain { reportUncertain(type) }
    try append(type, properties, isCertain: isCertain)
  }

  /// Names a resource of which nobody knows whether it applies, where it is one that exlint would check.
  private mutating func reportUncertain(_ type: Range<Int>) {
    let name = String(decoding: text[type].prefix(500), as: UTF8.self)
    guard Cmdlet.all.contains(where: { name.lowercased().hasSuffix($0.target.noun.lowercased()) }),
      problems.count < CommandReader.maximumProblems
    else { return }
    problems.append(
      Problem("command-not-read", at: Span(source.id, type), values: ["command": name], variant: "resource"))
  }

  /// - Returns: `nil` where there is something else, which is skipped.
  private mutating func readProperty() throws(ScriptStop) -> Property? {
    guard let key = script.readWord() else {
      try script.skipStatement(stopsAtBrace: false)
      return nil
    }
    try script.skipBlanks()
    guard isAtEqualsSign else {
      reportMissing("an equals sign must follow", behind: key)
      try script.skipStatement(stopsAtBrace: false)
      return nil
    }
    script.position += 1
    let value = try script.readValue()
    while let width = script.blankWidth(at: script.position) { script.position += width }
    let next = script.byte(0)
    if holdsProperty(value)
      || !script.isAtEndOfCommand && !script.isAtComment && next != UInt8(ascii: "}") && next != UInt8(ascii: ";")
    {
      reportMissing("a line break or `;` must stand in front of the next property", behind: value.span)
    }
    return Property(key: key, value: value)
  }

  /// Whether an expression goes on with the name and the equals sign of another property.
  private func holdsProperty(_ value: ScriptValue) -> Bool {
    guard case .unknown(let span) = value, let first = text[span].first, "'\"".utf8.contains(first) else {
      return false
    }
    return text[span].dropFirst().contains(UInt8(ascii: "="))
  }

  /// Reports that a body is no list of properties: what stands there is not read.
  private mutating func reportMissing(_ problem: String, behind place: Range<Int>) {
    guard problems.count < CommandReader.maximumProblems else { return }
    problems.append(
      Problem("syntax-error", at: Span(source.id, place), values: ["problem": problem], variant: "dsc-property"))
  }

  private var isAtEqualsSign: Bool {
    script.byte(0) == UInt8(ascii: "=") && script.byte(1) != UInt8(ascii: "=")
  }

  /// Appends an object; one that is to be absent, or that may not apply, gets a type of its own, which is no kind.
  private mutating func append(_ type: Range<Int>, _ properties: [Property], isCertain: Bool) throws(ScriptStop) {
    guard builder.count <= maximumNodes else { throw .tooManyValues }
    if builder.depth == 0 {
      builder.beginDocument()
      builder.open(.sequence, style: .flow, at: type.lowerBound)
    }
    let isAbsent = properties.contains { property in
      guard case .text(let value) = property.value, text[property.key].equalsIgnoringCase("Ensure") else {
        return false
      }
      return text[value.text].equalsIgnoringCase("Absent")
    }
    let name = String(decoding: text[type].prefix(500), as: UTF8.self)
    let remark = isAbsent ? " that must be absent" : isCertain ? "" : " that may not apply"
    builder.nameType(builder.number(ofType: name + remark))
    builder.open(.mapping, style: .flow, at: type.lowerBound)
    for property in properties {
      let symbol = symbols.symbol(of: property.key, in: text, isKey: true)
      builder.append(scalar: .plain, span: property.key, text: property.key, symbol: symbol)
      builder.append(property.value, in: text, &symbols)
    }
    appendNode(type, properties)
    builder.close(at: script.position)
  }

  /// Appends the computer of the `Node` block, where the resource tells none itself.
  private mutating func appendNode(_ type: Range<Int>, _ properties: [Property]) {
    let telling = ["Server", "Identity", "MachineName"]
    guard let node,
      !properties.contains(where: { property in telling.contains { text[property.key].equalsIgnoringCase($0) } })
    else { return }
    let isService = text[type].suffix(7).equalsIgnoringCase("Service")
    builder.append(rewritten: (isService ? "MachineName" : "Server").utf8, style: .plain, span: node)
    builder.append(scalar: .element, span: node, text: node)
  }
}

extension DSCReader {
  /// A property of a resource.
  private struct Property {
    let key: Range<Int>
    let value: DSCValue
  }

  /// Whether the brace at the position opens a list of properties: a name and an equals sign.
  mutating func beginsBody() throws(Stop) -> Bool {
    let start = position
    defer { position = start }
    position += 1
    guard try nextToken() != nil, readWord() != nil else { return false }
    try skipBlanks()
    return isAtEqualsSign
  }

  /// Reads the body of a resource, and appends it as an object of its type.
  mutating func readResource(_ type: Range<Int>) throws(Stop) {
    let brace = position
    var properties: [Property] = []
    position += 1
    while let next = try nextToken(), next != UInt8(ascii: "}") {
      if next == UInt8(ascii: ";") {
        position += 1
      } else if let property = try readProperty() {
        properties.append(property)
      }
    }
    guard position < text.count else { throw .end(opening: brace) }
    position += 1
    try append(type, properties)
  }

  /// - Returns: `nil` where there is something else, which is skipped.
  private mutating func readProperty() throws(Stop) -> Property? {
    guard let key = readWord() else {
      try skipStatement(stopsAtBrace: false)
      return nil
    }
    try skipBlanks()
    guard isAtEqualsSign else {
      try skipStatement(stopsAtBrace: false)
      return nil
    }
    position += 1
    return Property(key: key, value: try readValue())
  }

  private var isAtEqualsSign: Bool {
    byte(0) == UInt8(ascii: "=") && byte(1) != UInt8(ascii: "=")
  }

  /// Appends an object; one that is to be absent gets a type of its own, which is no kind.
  private mutating func append(_ type: Range<Int>, _ properties: [Property]) throws(Stop) {
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
    builder.nameType(builder.number(ofType: isAbsent ? name + " that must be absent" : name))
    builder.open(.mapping, style: .flow, at: type.lowerBound)
    for property in properties {
      let symbol = symbols.symbol(of: property.key, in: text, isKey: true)
      builder.append(scalar: .plain, span: property.key, text: property.key, symbol: symbol)
      append(property.value)
    }
    builder.close(at: position)
  }

  private mutating func append(_ value: DSCValue) {
    switch value {
    case .text(let text):
      let symbol = symbols.symbol(of: text.text, in: self.text, isKey: false)
      builder.append(scalar: text.style, span: text.span, text: text.text, symbol: symbol)
    case .rewritten(let text, let span): builder.append(rewritten: text, style: .doubleQuoted, span: span)
    case .unknown(let span): builder.append(aliasOf: nil, span: span)
    case .list(let elements, let span):
      builder.open(.sequence, style: .flow, at: span.lowerBound)
      for element in elements { append(element) }
      builder.close(at: span.upperBound)
    }
  }
}

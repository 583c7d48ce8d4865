extension JSONReader {
  /// Opens an object or a list.
  mutating func open(_ kind: Node.Kind) throws(Stop) {
    guard levels.count < Self.maximumDepth else { throw .nestedTooDeep }
    beginRoot()
    builder.open(kind, style: .flow, at: position)
    levels.append(Level(start: position, isObject: kind == .mapping))
    position += 1
  }

  /// Closes the innermost collection, or those up to the one that a bracket belongs to, one at each call.
  mutating func close(_ bracket: UInt8) throws(Stop) {
    let level = levels[levels.count - 1]
    let closesObject = bracket == UInt8(ascii: "}")
    guard level.isObject == closesObject else { return try closeUnmatched(level, bracket) }
    if let comma = level.comma { try report(.trailingComma, at: comma..<comma + 1) }
    position += 1
    closeInnermost(isCut: level.isLossy)
  }

  /// Takes a bracket that is not the one of the innermost collection: another bracket is missing, or this is too many.
  private mutating func closeUnmatched(_ level: Level, _ bracket: UInt8) throws(Stop) {
    let closesObject = bracket == UInt8(ascii: "}")
    guard levels.contains(where: { $0.isObject == closesObject }) else {
      try report(.closesNothing, at: position..<position + 1)
      position += 1
      levels[levels.count - 1].isLossy = true
      return
    }
    try report(
      level.isObject ? .missingBrace : .missingBracket, at: position..<position + 1, related: [openLabel(level)])
    closeInnermost(isCut: true)
  }

  private mutating func closeInnermost(isCut: Bool) {
    builder.close(at: position, isCut: isCut)
    levels.removeLast()
    lastEnd = position
  }

  mutating func readComma() throws(Stop) {
    let innermost = levels.count - 1
    if !levels[innermost].isBehindValue {
      try report(.strayComma, at: position..<position + 1)
      // In a list an element may be missing here.
      if !levels[innermost].isObject { levels[innermost].isLossy = true }
    }
    levels[innermost].comma = position
    levels[innermost].isBehindValue = false
    position += 1
  }

  /// Reads a key, its colon and its value.
  mutating func readMember(_ byte: UInt8) throws(Stop) {
    switch byte {
    case UInt8(ascii: "\""): try readString()
    case UInt8(ascii: "'"): try readSingleQuoted()
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try report(.missingKey, at: position..<position + 1)
      appendUnknown(position..<position)
      return try readValue(byte)
    default: try readUnquotedKey()
    }
    let keyEnd = lastEnd
    guard var next = try nextToken() else { throw .end }
    var colonCount = 0
    while next == UInt8(ascii: ":") {
      if colonCount > 0 { try report(.strayColon, at: position..<position + 1) }
      colonCount += 1
      position += 1
      guard let token = try nextToken() else { throw .end }
      next = token
    }
    let isValue = ![UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]")].contains(next)
    if colonCount == 0, isValue { try report(.missingColon, at: keyEnd..<keyEnd) }
    try readValue(next)
  }

  func openLabel(_ level: Level) -> Label {
    Label(
      Span(source.id, level.start..<level.start + 1),
      level.isObject ? "this `{` is not closed" : "this `[` is not closed")
  }
}

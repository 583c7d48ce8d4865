extension JSONReader {
  /// Reads a string as key or value.
  mutating func readString() throws(Stop) {
    let start = position
    let end = verbatimEnd(from: start + 1)
    guard end < text.count else { throw .endInString(quote: start) }
    guard text[end] == UInt8(ascii: "\"") else { return try readString(from: start, quote: UInt8(ascii: "\"")) }
    appendString(.doubleQuoted, start..<end + 1, isRewritten: false)
  }

  mutating func readSingleQuoted() throws(Stop) {
    try reportOnce(.singleQuotes, at: position..<position + 1)
    try readString(from: position, quote: UInt8(ascii: "'"))
  }

  /// Where the part of a string ends that stands for itself.
  private func verbatimEnd(from start: Int) -> Int {
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      index &+= 1
    }
    return index
  }

  /// Reads a string with escapes or with characters that no string may hold.
  private mutating func readString(from start: Int, quote: UInt8) throws(Stop) {
    content.removeAll(keepingCapacity: true)
    var isRewritten = false
    var hasLineBreak = false
    var copied = start + 1
    var index = start + 1
    while index < text.count, text[index] != quote {
      switch text[index] {
      case UInt8(ascii: "\\"):
        content.append(contentsOf: text[copied..<index])
        index = try appendEscape(at: index, stringAt: start)
        copied = index
        isRewritten = true
      case 0x0A, 0x0D:
        guard hasLineBreak || isClosed(behind: index, quote) else { return try leaveOpen(start..<index) }
        if !hasLineBreak { try report(.lineBreak, at: start..<start + 1) }
        hasLineBreak = true
        index += 1
      case 0..<0x20:
        try reportOnce(.controlCharacter, at: index..<index + 1)
        index += 1
      default: index += 1
      }
    }
    guard index < text.count else { throw .endInString(quote: start) }
    if isRewritten { content.append(contentsOf: text[copied..<index]) }
    appendString(
      quote == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted, start..<index + 1, isRewritten: isRewritten)
  }

  private mutating func appendString(_ style: Node.Style, _ span: Range<Int>, isRewritten: Bool) {
    beginRoot()
    if isRewritten {
      builder.append(rewritten: content, style: style, span: span)
    } else {
      let written = span.lowerBound + 1..<span.upperBound - 1
      let symbol = symbols.symbol(of: written, in: text, isKey: builder.expectsKey)
      builder.append(scalar: style, span: span, text: written, symbol: symbol)
    }
    position = span.upperBound
    lastEnd = position
  }

  /// Whether a string with a line break goes on behind it: what follows the next quote can only follow a string.
  private func isClosed(behind start: Int, _ quote: UInt8) -> Bool {
    var index = start
    while index < text.count, text[index] != quote { index += text[index] == UInt8(ascii: "\\") ? 2 : 1 }
    index += 1
    while index < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[index]) { index += 1 }
    return index < text.count && ",:]}".utf8.contains(text[index])
  }

  /// Takes a string whose closing quote is missing as unknown, and goes on with the next line.
  private mutating func leaveOpen(_ range: Range<Int>) throws(Stop) {
    try report(.unclosedString, at: range.lowerBound..<range.lowerBound + 1)
    appendUnknown(range)
    if !levels.isEmpty { levels[levels.count - 1].isLossy = true }
  }
}

extension JSONReader {
  /// Appends what an escape stands for to `content`.
  ///
  /// - Returns: the index behind the escape.
  private mutating func appendEscape(at start: Int, stringAt quote: Int) throws(Stop) -> Int {
    guard start + 1 < text.count else { throw .endInString(quote: quote) }
    switch text[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(text[start + 1])
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"): return try appendUnicode(at: start, stringAt: quote)
    case UInt8(ascii: "'") where text[quote] == UInt8(ascii: "'"): content.append(UInt8(ascii: "'"))
    default:
      // A person who writes `EX01\Default` means the backslash.
      try report(.unknownEscape, at: start..<start + 1)
      content.append(UInt8(ascii: "\\"))
      return start + 1
    }
    return start + 2
  }

  private mutating func appendUnicode(at start: Int, stringAt quote: Int) throws(Stop) -> Int {
    guard let unit = codeUnit(at: start) else {
      if text.count - start < 6 { throw .endInString(quote: quote) }
      try report(.unknownEscape, at: start..<start + 1)
      content.append(UInt8(ascii: "\\"))
      return start + 1
    }
    if unit & 0xFC00 == 0xD800, let low = codeUnit(at: start + 6), low & 0xFC00 == 0xDC00 {
      append(Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF))
      return start + 12
    }
    if unit & 0xF800 == 0xD800 { try reportSurrogate(at: start..<start + 6) }
    append(Unicode.Scalar(unit))
    return start + 6
  }

  /// Appends a character, or U+FFFD for half of one.
  private mutating func append(_ scalar: Unicode.Scalar?) {
    content.append(contentsOf: scalar.flatMap(UTF8.encode) ?? UTF8.encodedReplacementCharacter)
  }

  /// The number in the four digits behind `\u`.
  private func codeUnit(at start: Int) -> UInt32? {
    guard start + 6 <= text.count, text[start] == UInt8(ascii: "\\"), text[start + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var value: UInt32 = 0
    for byte in text[start + 2..<start + 6] {
      guard let digit = byte.hexadecimalDigit else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}

extension JSONReader {
  /// Reads a value; an object or a list is only opened.
  mutating func readValue(_ byte: UInt8) throws(Stop) {
    guard builder.count <= maximumNodes else { throw .tooManyValues }
    if !levels.isEmpty {
      levels[levels.count - 1].isBehindValue = true
      levels[levels.count - 1].comma = nil
    }
    switch byte {
    case UInt8(ascii: "\""): try readString()
    case UInt8(ascii: "{"): try open(.mapping)
    case UInt8(ascii: "["): try open(.sequence)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
    case UInt8(ascii: "'"): try readSingleQuoted()
    case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","):
      try report(.missingValue, at: lastEnd..<lastEnd)
      appendUnknown(position..<position)
    default: try readWord()
    }
  }

  private mutating func readNumber() throws(Stop) {
    var end = position + 1
    while end < text.count, text[end].belongsToNumber { end += 1 }
    guard isEndOfValue(end), text[position..<end].isJSONNumber else { return try readUnquoted() }
    try appendPlain(end)
  }

  private mutating func readWord() throws(Stop) {
    guard let end = literalEnd(at: position), isEndOfValue(end) else { return try readUnquoted() }
    try appendPlain(end)
  }

  /// Whether `true`, `false` or `null` stands at an offset.
  func isLiteral(at start: Int) -> Bool {
    literalEnd(at: start) != nil
  }

  private func literalEnd(at start: Int) -> Int? {
    let word =
      switch text[start] {
      case UInt8(ascii: "t"): "true"
      case UInt8(ascii: "f"): "false"
      default: "null"
      }
    let end = start + word.utf8.count
    guard end <= text.count, text[start..<end].elementsEqual(word.utf8) else { return nil }
    return end == text.count || !text[end].isLetterOrDigit ? end : nil
  }

  /// Whether a bare value ends at an offset for certain, without a look at what follows.
  private func isEndOfValue(_ end: Int) -> Bool {
    guard end < text.count else { return true }
    switch text[end] {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x0A, 0x0D: return true
    default: return false
    }
  }

  /// Appends a bare value that may be the beginning of a longer one where the text ends with it.
  private mutating func appendPlain(_ end: Int) throws(Stop) {
    guard end < text.count || levels.isEmpty else { throw .end }
    beginRoot()
    // A null has no number: its text in quotes would have the same, and is another value.
    let isNull = text[position] == UInt8(ascii: "n")
    let symbol = isNull ? 0 : symbols.symbol(of: position..<end, in: text, isKey: builder.expectsKey)
    builder.append(scalar: .plain, span: position..<end, text: position..<end, symbol: symbol)
    position = end
    lastEnd = end
  }

  /// Appends a value that nobody knows.
  mutating func appendUnknown(_ span: Range<Int>) {
    beginRoot()
    builder.append(aliasOf: nil, span: span)
    position = max(position, span.upperBound)
    lastEnd = max(lastEnd, span.upperBound)
  }

  /// A node outside of all others begins a document.
  mutating func beginRoot() {
    if levels.isEmpty { builder.beginDocument() }
  }
}

extension JSONReader {
  /// Reads a value that has no quotes: a number or word with something behind it, or what only other formats allow.
  private mutating func readUnquoted() throws(Stop) {
    let start = position
    var word = start
    while word < text.count, !text[word].endsWord { word += 1 }
    var next = word
    while next < text.count, text[next] == 0x20 || text[next] == 0x09 { next += 1 }
    let isAlone = next == text.count || !(text[next] | 0x20).isLetterOrDigit || text[next].decimalDigit != nil
    if isAlone, literalEnd(at: start) == word || text[start..<word].isJSONNumber { return try appendPlain(word) }
    let end = unquotedEnd(from: start + 1) { _ in false }
    guard end < text.count || levels.isEmpty else { throw .end }
    try classify(start..<trimmedEnd(start..<end))
  }

  private mutating func classify(_ range: Range<Int>) throws(Stop) {
    let words = ["NaN", "Infinity", "-Infinity", "undefined"]
    if words.contains(where: { text[range].elementsEqual($0.utf8) }) {
      try report(.noNumber, at: range)
      appendUnknown(range)
    } else if text[range].first?.beginsUnquoted == true {
      let digits = text[range].drop { $0 == UInt8(ascii: "-") }.drop { $0 == UInt8(ascii: "0") }
      let isPadded = digits.isEmpty || digits.allSatisfy { $0.decimalDigit != nil }
      try report(isPadded ? .leadingZero : .unquotedText, at: range)
      try appendPlain(range.upperBound)
    } else {
      try report(.noValue, at: range)
      appendUnknown(range)
      if !levels.isEmpty { levels[levels.count - 1].isLossy = true }
    }
  }

  mutating func readUnquotedKey() throws(Stop) {
    let start = position
    let end = unquotedEnd(from: start + 1) { $0 == UInt8(ascii: ":") }
    guard end < text.count else { throw .end }
    let range = start..<trimmedEnd(start..<end)
    guard text[start].beginsUnquoted else {
      try report(.noKey, at: range)
      levels[levels.count - 1].isLossy = true
      return appendUnknown(range)
    }
    try report(.unquotedKey, at: range)
    try appendPlain(range.upperBound)
  }

  /// Where a text without quotes ends: at a bracket, comma, quote, line break or comment.
  private func unquotedEnd(from start: Int, _ ends: (UInt8) -> Bool) -> Int {
    var end = start
    while end < text.count, !text[end].endsUnquoted, !ends(text[end]) {
      let isCommentSign = text[end] == UInt8(ascii: "#") || text[end] == UInt8(ascii: "/")
      if isCommentSign, text[end - 1] == 0x20 || text[end - 1] == 0x09 { break }
      end += 1
    }
    return end
  }

  private func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound + 1, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    return end
  }
}

extension UInt8 {
  fileprivate var belongsToNumber: Bool {
    decimalDigit != nil || self == UInt8(ascii: ".") || self | 0x20 == UInt8(ascii: "e") || self == UInt8(ascii: "+")
      || self == UInt8(ascii: "-")
  }

  fileprivate var endsWord: Bool {
    self <= 0x20 || endsUnquoted || self == UInt8(ascii: "/") || self == UInt8(ascii: "#")
  }

  fileprivate var endsUnquoted: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "\""), 0x0A, 0x0D:
      true
    default: false
    }
  }

  /// Whether a person may have meant the text that begins with this byte as a value or key.
  fileprivate var beginsUnquoted: Bool {
    isLetterOrDigit || "_$-+.<\\".utf8.contains(self)
  }
}

extension Bytes {
  /// Whether the text is a number by RFC 8259, section 6.
  fileprivate var isJSONNumber: Bool {
    var cursor = ByteCursor(self)
    _ = cursor.skip("-")
    if !cursor.skip("0"), cursor.skip(while: { $0.decimalDigit != nil }) == 0 { return false }
    if cursor.skip("."), cursor.skip(while: { $0.decimalDigit != nil }) == 0 { return false }
    if cursor.skip("e") || cursor.skip("E") {
      if !cursor.skip("+") { _ = cursor.skip("-") }
      if cursor.skip(while: { $0.decimalDigit != nil }) == 0 { return false }
    }
    return cursor.isAtEnd
  }
}

extension ScriptCursor {
  /// Reads `'text'`, in which only quotes are doubled.
  mutating func readSingleQuoted() throws(ScriptStop) -> ScriptValue {
    let start = position
    let width = quote(at: position)?.width ?? 1
    try skipSingleQuoted()
    let content = start + width..<position - lastQuoteWidth
    guard let first = content.first(where: { quote(at: $0)?.kind == .single }) else {
      return .text(ScriptValue.Text(span: start..<position, text: content, style: .singleQuoted))
    }
    var bytes = Array(text[content.lowerBound..<first])
    var index = first
    while index < content.upperBound {
      // Of two quotes the second is the text.
      if let quote = quote(at: index), quote.kind == .single { index += quote.width }
      let end = min(index + (quote(at: index)?.width ?? 1), content.upperBound)
      bytes += text[index..<end]
      index = end
    }
    return .rewritten(bytes, start..<position)
  }

  /// Reads `"text"`: unknown where PowerShell puts a variable in.
  mutating func readDoubleQuoted() throws(ScriptStop) -> ScriptValue {
    let start = position
    let width = quote(at: position)?.width ?? 1
    try skipGroup()
    return expandable(start, start + width..<position - lastQuoteWidth, isHereString: false)
  }

  /// Reads `@'`, lines, and `'@`, or the same with double quotes.
  mutating func readHereString() throws(ScriptStop) -> ScriptValue {
    let start = position
    let isExpandable = quote(at: position + 1)?.kind == .double
    try skipHereString()
    // The at sign and the quote in front of it end the last line.
    let end = position - 1 - (quote(at: position - 4)?.width == 3 ? 3 : 1)
    let lines = text[start + 2..<end]
    guard let lineEnd = lines.firstIndex(of: 0x0A) else { return .unknown(start..<position) }
    // The line breaks next to the quotes belong to them.
    var content = lineEnd + 1..<max(lineEnd + 1, end - 1)
    if let last = text[content].last, last == 0x0D { content = content.lowerBound..<content.upperBound - 1 }
    return isExpandable
      ? expandable(start, content, isHereString: true) : .rewritten(Array(text[content]), start..<position)
  }

  mutating func skipSingleQuoted() throws(ScriptStop) {
    let start = position
    position += quote(at: position)?.width ?? 1
    while position < text.count {
      guard let closing = quote(at: position), closing.kind == .single else {
        position += 1
        continue
      }
      position += closing.width
      guard let second = quote(at: position), second.kind == .single else { return }
      position += second.width
    }
    throw .end(opening: start)
  }

  /// Moves behind the quote and `@` that begin a line.
  mutating func skipHereString() throws(ScriptStop) {
    let start = position
    let opening = quote(at: position + 1)
    position += 1 + (opening?.width ?? 1)
    while let next = byte(0) {
      position += 1
      guard next == 0x0A || next == 0x0D, let closing = quote(at: position), closing.kind == opening?.kind,
        byte(closing.width) == UInt8(ascii: "@")
      else { continue }
      position += closing.width + 1
      return
    }
    throw .end(opening: start)
  }

  /// The length of the quote in front of the position.
  private var lastQuoteWidth: Int {
    byte(-1).map { $0 < 0x80 } ?? true ? 1 : 3
  }

  private func expandable(_ start: Int, _ content: Range<Int>, isHereString: Bool) -> ScriptValue {
    let isSpecial = content.contains { "`$".utf8.contains(text[$0]) || quote(at: $0)?.kind == .double }
    guard isSpecial || isHereString else {
      return .text(ScriptValue.Text(span: start..<position, text: content, style: .doubleQuoted))
    }
    var bytes: [UInt8] = []
    var index = content.lowerBound
    while index < content.upperBound {
      let next = index + 1 < content.upperBound ? text[index + 1] : nil
      switch text[index] {
      case UInt8(ascii: "$") where next.map(Self.beginsVariable) ?? false: return .unknown(start..<position)
      case UInt8(ascii: "`"):
        bytes.append(next.map(Self.escaped) ?? UInt8(ascii: "`"))
        index += 2
      default:
        if !isHereString, let quote = quote(at: index), quote.kind == .double { index += quote.width }
        let end = min(index + (quote(at: index)?.width ?? 1), content.upperBound)
        bytes += text[index..<end]
        index = end
      }
    }
    return .rewritten(bytes, start..<position)
  }

  /// Whether a byte behind a dollar sign makes it a variable.
  ///
  /// Source: PowerShell, about_Variables and about_Quoting_Rules.
  static func beginsVariable(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte >= 0x80 || "_({:?$^".utf8.contains(byte)
  }

  /// What a byte behind a backtick stands for.
  ///
  /// Source: PowerShell, about_Special_Characters.
  static func escaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: byte
    }
  }
}

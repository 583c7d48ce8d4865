extension DSCReader {
  /// Reads `'text'`, in which only quotes are doubled.
  mutating func readSingleQuoted() throws(Stop) -> DSCValue {
    let start = position
    try skipSingleQuoted()
    let content = start + 1..<position - 1
    guard text[content].contains(UInt8(ascii: "'")) else { return plain(start, content, .singleQuoted) }
    var bytes: [UInt8] = []
    var index = content.lowerBound
    while index < content.upperBound {
      bytes.append(text[index])
      index += text[index] == UInt8(ascii: "'") ? 2 : 1
    }
    return .rewritten(bytes, start..<position)
  }

  /// Reads `"text"`: unknown where PowerShell puts a variable in.
  mutating func readDoubleQuoted() throws(Stop) -> DSCValue {
    let start = position
    try skipGroup()
    return expandable(start, start + 1..<position - 1, isHereString: false)
  }

  /// Reads `@'`, lines, and `'@`, or the same with double quotes.
  mutating func readHereString() throws(Stop) -> DSCValue {
    let start = position
    let isExpandable = byte(1) == UInt8(ascii: "\"")
    try skipHereString()
    let lines = text[start + 2..<position - 2]
    guard let lineEnd = lines.firstIndex(of: 0x0A) else { return .unknown(start..<position) }
    // The line breaks next to the quotes belong to them.
    var content = lineEnd + 1..<max(lineEnd + 1, position - 3)
    if let last = text[content].last, last == 0x0D { content = content.lowerBound..<content.upperBound - 1 }
    return isExpandable
      ? expandable(start, content, isHereString: true) : .rewritten(Array(text[content]), start..<position)
  }

  private func plain(_ start: Int, _ content: Range<Int>, _ style: Node.Style) -> DSCValue {
    .text(DSCValue.Text(span: start..<position, text: content, style: style))
  }

  private func expandable(_ start: Int, _ content: Range<Int>, isHereString: Bool) -> DSCValue {
    let isSpecial = text[content].contains { "`$\"".utf8.contains($0) }
    guard isSpecial || isHereString else { return plain(start, content, .doubleQuoted) }
    var bytes: [UInt8] = []
    var index = content.lowerBound
    while index < content.upperBound {
      let next = index + 1 < content.upperBound ? text[index + 1] : nil
      switch text[index] {
      case UInt8(ascii: "$") where next.map(Self.beginsVariable) ?? false: return .unknown(start..<position)
      case UInt8(ascii: "`"):
        bytes.append(next.map(Self.escaped) ?? UInt8(ascii: "`"))
        index += 2
      case UInt8(ascii: "\"") where !isHereString:
        bytes.append(UInt8(ascii: "\""))
        index += 2
      default:
        bytes.append(text[index])
        index += 1
      }
    }
    return .rewritten(bytes, start..<position)
  }

  /// Source: PowerShell, about_Variables and about_Quoting_Rules.
  private static func beginsVariable(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte >= 0x80 || "_({:?$^".utf8.contains(byte)
  }

  /// Source: PowerShell, about_Special_Characters.
  private static func escaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: byte
    }
  }
}

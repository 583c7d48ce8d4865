/// The text that a stretch of XML content stands for.
struct EscapedText {
  private(set) var bytes: [UInt8] = []
  private let source: Bytes
  private var index: Int

  /// The text of well-formed content without elements: references, CDATA, comments and line ends as XML has them, then the
  /// `_xHHHH_` of PowerShell, where half a surrogate pair becomes U+FFFD.
  ///
  /// - Complexity: O(*n*); the text is never longer than the content.
  static func decoded(_ content: Bytes) -> [UInt8] {
    var text = EscapedText(content)
    text.readMarkup()
    guard text.bytes.contains(UInt8(ascii: "_")) else { return text.bytes }
    var names = EscapedText(text.bytes[...])
    names.readEscapes()
    return names.bytes
  }

  private init(_ source: Bytes) {
    self.source = source
    index = source.startIndex
    bytes.reserveCapacity(source.count)
  }

  private mutating func readMarkup() {
    while index < source.endIndex {
      let byte = source[index]
      index += 1
      switch byte {
      case UInt8(ascii: "&"): appendReference()
      case UInt8(ascii: "<"): appendSection()
      case UInt8(ascii: "\r"):
        if index < source.endIndex, source[index] == UInt8(ascii: "\n") { index += 1 }
        bytes.append(UInt8(ascii: "\n"))
      default: bytes.append(byte)
      }
    }
  }

  /// Appends what a reference behind its `&` stands for.
  private mutating func appendReference() {
    let end = source[index...].firstIndex(of: UInt8(ascii: ";")) ?? source.endIndex
    let name = source[index..<end]
    index = min(end + 1, source.endIndex)
    if name.first == UInt8(ascii: "#") { return append(codePoint(name.dropFirst())) }
    switch String(decoding: name, as: UTF8.self) {
    case "lt": bytes.append(UInt8(ascii: "<"))
    case "gt": bytes.append(UInt8(ascii: ">"))
    case "amp": bytes.append(UInt8(ascii: "&"))
    case "quot": bytes.append(UInt8(ascii: "\""))
    case "apos": bytes.append(UInt8(ascii: "'"))
    default: append(nil)
    }
  }

  private func codePoint(_ digits: Bytes) -> UInt32? {
    guard digits.first == UInt8(ascii: "x") else { return UInt32(decimal: digits) }
    var value: UInt32 = 0
    for byte in digits.dropFirst() {
      guard let digit = byte.hexadecimalDigit, value < 0x100_0000 else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// Appends the text of a CDATA section behind its `<`; a comment or an instruction has none.
  private mutating func appendSection() {
    let opening = "![CDATA["
    if source[index...].starts(with: opening.utf8) {
      index += opening.utf8.count
      let start = index
      skip(past: "]]>")
      bytes.append(contentsOf: source[start..<max(start, index - 3)])
    } else if source[index...].starts(with: "!--".utf8) {
      skip(past: "-->")
    } else {
      skip(past: "?>")
    }
  }

  private mutating func skip(past closing: String) {
    while index < source.endIndex, !source[index...].starts(with: closing.utf8) { index += 1 }
    index = min(index + closing.utf8.count, source.endIndex)
  }

  private mutating func readEscapes() {
    while index < source.endIndex {
      guard let unit = escapedUnit(at: index) else {
        bytes.append(source[index])
        index += 1
        continue
      }
      index += 7
      if UTF16.isLeadSurrogate(unit), let second = escapedUnit(at: index), UTF16.isTrailSurrogate(second) {
        index += 7
        append(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(second & 0x3FF)))
      } else {
        append(UInt32(unit))
      }
    }
  }

  /// The number in `_xHHHH_`.
  private func escapedUnit(at start: Int) -> UInt16? {
    guard start + 7 <= source.endIndex, source[start] == UInt8(ascii: "_"), source[start + 1] == UInt8(ascii: "x"),
      source[start + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for byte in source[start + 2..<start + 6] {
      guard let digit = byte.hexadecimalDigit else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  private mutating func append(_ code: UInt32?) {
    let scalar = code.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

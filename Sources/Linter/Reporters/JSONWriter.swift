/// Writes JSON, with keys in the order in which they are written.
struct JSONWriter {
  /// What was written and not emitted yet.
  private var bytes: [UInt8] = []
  private var needsComma = false
  /// Takes the text piece by piece: the whole of a long report would take more memory than the report itself.
  private let emit: (String) -> Void

  /// How many lines a piece has, and how many of them one core writes at once.
  private static let linesInPiece = 4_096
  private static let linesAtOnce = 512

  init(_ emit: @escaping (String) -> Void) {
    self.emit = emit
  }

  /// Ends the output with a line break.
  mutating func finish() {
    bytes.append(UInt8(ascii: "\n"))
    flush()
  }

  private mutating func flush() {
    emit(String(decoding: bytes, as: UTF8.self))
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes the members of an object.
  mutating func object(_ members: (inout JSONWriter) -> Void) {
    open("{")
    members(&self)
    close("}")
  }

  /// Writes an array of what is written for each element.
  mutating func array<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    open("[")
    for element in elements { write(&self, element) }
    close("]")
  }

  /// Writes an array with each element on a line of its own; long ones on all cores.
  mutating func lines<Element: Sendable>(
    _ elements: [Element], _ write: @Sendable (inout JSONWriter, Element) -> Void
  ) {
    open("[")
    for start in stride(from: 0, to: elements.count, by: Self.linesInPiece) {
      let piece = elements[start..<min(start + Self.linesInPiece, elements.count)]
      let lines = concurrentMap(piece.count, chunkSize: Self.linesAtOnce) { range in
        Self.lines(piece[start + range.lowerBound..<start + range.upperBound], write)
      }
      for lines in lines {
        separate()
        bytes += lines
        needsComma = true
      }
      flush()
    }
    if !elements.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    close("]")
  }

  private static func lines<Element>(
    _ elements: ArraySlice<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) -> [UInt8] {
    var lines = JSONWriter { _ in }
    for element in elements {
      lines.separate()
      lines.bytes.append(UInt8(ascii: "\n"))
      lines.needsComma = false
      write(&lines, element)
    }
    return lines.bytes
  }

  /// Writes the key of a member; its value must follow.
  mutating func key(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a text, or `null` in its absence.
  mutating func value(_ text: String?) {
    separate()
    if let text { quote(text) } else { bytes.append(contentsOf: "null".utf8) }
    needsComma = true
  }

  mutating func value(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
    needsComma = true
  }

  mutating func value(_ truth: Bool) {
    separate()
    bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    needsComma = true
  }

  mutating func value(_ texts: [String]) {
    array(texts) { $0.value($1) }
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    let isPlain = text.withUTF8 { units in
      // No early exit and bytes only: the compiler turns this loop into vector instructions.
      let isPlain = units.reduce(0) { $0 | Self.mustEscape($1) } == 0
      if isPlain { bytes.append(contentsOf: units) }
      return isPlain
    }
    if !isPlain {
      for scalar in text.unicodeScalars { append(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// 1 for a byte that is no printable ASCII or has a meaning in a JSON string, else 0.
  private static func mustEscape(_ unit: UInt8) -> UInt8 {
    let isSign: UInt8 = (unit == UInt8(ascii: "\"") ? 1 : 0) | (unit == UInt8(ascii: "\\") ? 1 : 0)
    return isSign | (unit &- 0x20 < 0x5F ? 0 : 1)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let unit = UInt8(truncatingIfNeeded: scalar.value)
    switch scalar {
    case _ where scalar.isASCII && Self.mustEscape(unit) == 0: bytes.append(unit)
    case "\"", "\\": bytes += [UInt8(ascii: "\\"), unit]
    case "\n": bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
    case _ where scalar.isTreacherous: UTF16.encode(scalar)?.forEach { escape($0) }
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func escape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
  }
}

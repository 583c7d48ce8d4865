/// A list written in one text, as Format-List prints it: `{a, b, c...}`, or `a, b`.
///
/// Source: PowerShell, about_Preference_Variables, `$FormatEnumerationLimit`: past the limit the list ends in `...`.
///
/// A list that has lost its end, `{a, b` or `a, b,`, is cut as well; what stands behind its last comma may be half an element and
/// is left out.
struct ListText: Sequence, IteratorProtocol {
  private var rest: Bytes
  /// Whether the export cut the list short.
  let isCut: Bool

  init(_ text: Bytes) {
    var text = text.trimmed
    var isClosed = text.last != UInt8(ascii: ",")
    if text.first == UInt8(ascii: "{") {
      text = text.dropFirst()
      isClosed = text.last == UInt8(ascii: "}")
      if isClosed { text = text.dropLast() }
    }
    text = text.trimmed
    let ellipsis: [UInt8] = [0xE2, 0x80, 0xA6]
    let hasEllipsis = text.suffix(3).elementsEqual("...".utf8) || text.suffix(3).elementsEqual(ellipsis)
    if hasEllipsis {
      text = text.dropLast(3).trimmed
    } else if !isClosed {
      text = text[..<(text.lastIndex(of: UInt8(ascii: ",")) ?? text.startIndex)]
    }
    isCut = hasEllipsis || !isClosed
    rest = text
  }

  mutating func next() -> Bytes? {
    while !rest.isEmpty {
      let part: Bytes
      if let comma = rest.firstIndex(of: UInt8(ascii: ",")) {
        part = rest[..<comma].trimmed
        rest = rest[(comma + 1)...]
      } else {
        part = rest.trimmed
        rest = rest[rest.endIndex...]
      }
      if !part.isEmpty { return part }
    }
    return nil
  }
}

/// The parts of a text between blanks, semicolons or bars, as scripts join lists; a hyphen joins what stands on both sides of
/// it, as in `10.0.0.1 - 10.0.0.9`.
struct JoinedText: Sequence, IteratorProtocol {
  private var cursor: ByteCursor
  private let text: Bytes

  init(_ text: Bytes) {
    self.text = text
    cursor = ByteCursor(text)
  }

  /// Whether a byte stands between two parts.
  static func separates(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|")
  }

  mutating func next() -> Bytes? {
    _ = cursor.skip(while: Self.separates)
    cursor.skipBlanks()
    guard !cursor.isAtEnd else { return nil }
    let start = cursor.position
    skipWord()
    var end = cursor.position
    while joins(at: end) {
      skipWord()
      end = cursor.position
    }
    return text[start..<end]
  }

  /// Moves over the blanks behind a word, and returns whether a hyphen is on either side of them.
  private mutating func joins(at end: Int) -> Bool {
    cursor.skipBlanks()
    guard !cursor.isAtEnd, end > text.startIndex, cursor.position > end else { return false }
    return cursor.isAt("-") || text[end - 1] == UInt8(ascii: "-")
  }

  private mutating func skipWord() {
    _ = cursor.skip { !Self.separates($0) }
  }
}

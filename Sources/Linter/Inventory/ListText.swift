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
package struct JoinedText: Sequence, IteratorProtocol {
  private let text: Bytes
  private var position: Int

  package init(_ text: Bytes) {
    self.text = text
    position = text.startIndex
  }

  /// Whether a byte stands between two parts.
  static func separates(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|")
  }

  package mutating func next() -> Bytes? {
    let first = end(ofSeparatorsFrom: position)
    guard first < text.endIndex else { return nil }
    position = end(ofWordFrom: first)
    while let next = start(ofWordJoinedAt: position) { position = end(ofWordFrom: next) }
    return text[first..<position]
  }

  private func end(ofSeparatorsFrom start: Int) -> Int {
    var index = start
    while index < text.endIndex {
      if Self.separates(text[index]) {
        index += 1
      } else if let width = text.blankWidth(at: index) {
        index += width
      } else {
        break
      }
    }
    return index
  }

  private func end(ofWordFrom start: Int) -> Int {
    text[start...].firstIndex(where: Self.separates) ?? text.endIndex
  }

  /// Where a word begins that a hyphen joins to the one in front, over blanks.
  private func start(ofWordJoinedAt end: Int) -> Int? {
    var index = end
    while let width = text.blankWidth(at: index) { index += width }
    guard index > end, index < text.endIndex else { return nil }
    let isJoined = text[index] == UInt8(ascii: "-") || text[end - 1] == UInt8(ascii: "-")
    return isJoined ? index : nil
  }
}

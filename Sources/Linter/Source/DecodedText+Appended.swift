/// What a program appended to a file in UTF-16 without regard to its encoding, as `Add-Content` and `>>` of other shells do.
extension DecodedText {
  /// The shortest text of 8 bits that is looked for.
  private static let leastLength = 8

  /// Where text of 8 bits stands in text of 16 bits.
  ///
  /// - Complexity: O(*n*).
  static func narrowText(in bytes: ArraySlice<UInt8>, isLittleEndian: Bool) -> Range<Int>? {
    var start = bytes.startIndex
    while start + 1 < bytes.endIndex {
      guard bytes[start].strangeness | bytes[start + 1].strangeness == 0 else {
        start += 2
        continue
      }
      let text = bytes[start...].prefix { $0.strangeness == 0 || $0 >= 0x80 }
      if text.count >= leastLength, text.isNarrow {
        let isFollowed = isLittleEndian && text.endIndex < bytes.endIndex && bytes[text.endIndex] == 0
        // The last byte is the first half of the next character.
        return start..<(isFollowed ? text.endIndex - 1 : text.endIndex)
      }
      start += max(2, text.count - text.count % 2)
    }
    return nil
  }
}

extension Bytes {
  /// Whether a line break of Windows or a colon between blanks is among the bytes: in 16 bits a zero would stand in each.
  fileprivate var isNarrow: Bool {
    indices.dropLast().contains { self[$0] == 0x0D && self[$0 + 1] == 0x0A || self[$0...].starts(with: " : ".utf8) }
  }
}

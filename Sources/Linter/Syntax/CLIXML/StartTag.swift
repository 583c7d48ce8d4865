/// The attributes of a start tag that matter, with their places.
///
/// Expat gives attributes without places, so the tag, which it found to be well-formed, is looked through once more.
struct StartTag {
  /// What stands in the quotes of `N`, the name of a property.
  private(set) var name: Range<Int>?
  /// The number of an object or of a list of type names.
  private(set) var refId: UInt64?

  /// - Complexity: O(length of the tag).
  init(_ text: [UInt8], _ tag: Range<Int>) {
    let end = min(tag.upperBound, text.count)
    var index = tag.lowerBound + 1
    while index < end, !Self.endsName(text[index]) { index += 1 }
    while index < end {
      while index < end, text[index] <= 0x20 { index += 1 }
      let start = index
      while index < end, text[index] != UInt8(ascii: "="), text[index] > 0x20 { index += 1 }
      let attribute = start..<index
      while index < end, text[index] != UInt8(ascii: "\""), text[index] != UInt8(ascii: "'") { index += 1 }
      guard index < end else { return }
      let quote = text[index]
      let value = index + 1
      index = value
      while index < end, text[index] != quote { index += 1 }
      if attribute.count == 1, text[start] == UInt8(ascii: "N") {
        name = value..<index
      } else if attribute.count == 5, text[attribute].elementsEqual("RefId".utf8) {
        refId = Self.number(text[value..<index])
      }
      index += 1
    }
  }

  /// The number in the quotes of `RefId`; PowerShell 1.0 and 2.0 write `RefId-0`.
  private static func number(_ value: Bytes) -> UInt64? {
    UInt64(decimal: value.first == UInt8(ascii: "R") && value.starts(with: "RefId-".utf8) ? value.dropFirst(6) : value)
  }

  /// Whether a byte ends the name of an element.
  static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}

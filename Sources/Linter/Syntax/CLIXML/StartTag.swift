/// The attributes of a start tag that matter, with their places.
///
/// Expat gives attributes without places, so the tag, which it found to be well-formed, is looked through once more.
struct StartTag {
  /// What stands in the quotes of `N`, the name of a property.
  let name: Range<Int>?
  /// The number of an object or of a list of type names.
  let refId: UInt64?

  /// - Complexity: O(length of the tag).
  init(_ text: [UInt8], _ tag: Range<Int>) {
    let end = min(tag.upperBound, text.count)
    let values = text.withUnsafeBufferPointer { Self.values(UnsafeBufferPointer(rebasing: $0[..<end]), tag.lowerBound) }
    name = values.name
    refId = values.refId.flatMap { Self.number(text[$0]) }
  }

  /// What stands in the quotes of `N` and `RefId`, in the tag at the end of a text.
  private static func values(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (name: Range<Int>?, refId: Range<Int>?) {
    var values: (name: Range<Int>?, refId: Range<Int>?) = (nil, nil)
    var index = start + 1
    while index < text.count, !endsName(text[index]) { index += 1 }
    while index < text.count {
      while index < text.count, text[index] <= 0x20 { index += 1 }
      // Its last eight bytes: no name has a zero in it, so these tell whether it is one of the two.
      var attribute: UInt64 = 0
      while index < text.count, text[index] != UInt8(ascii: "="), text[index] > 0x20 {
        attribute = attribute << 8 | UInt64(text[index])
        index += 1
      }
      while index < text.count, text[index] != UInt8(ascii: "\""), text[index] != UInt8(ascii: "'") { index += 1 }
      guard index < text.count else { break }
      let value = index + 1
      index = text.offset(of: text[index], from: value) ?? text.count
      switch attribute {
      case 0x4E: values.name = value..<index  // N
      case 0x52_6566_4964: values.refId = value..<index  // RefId
      default: break
      }
      index += 1
    }
    return values
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

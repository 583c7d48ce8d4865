/// A line `Name : value`, taken apart.
struct ListProperty {
  /// The bytes of the name.
  let name: Range<Int>
  let colon: Int
  /// The bytes of the value on this line; empty behind the colon where there is none.
  let value: Range<Int>

  /// How far the separator is looked for: no cmdlet pads its names wider.
  private static let maximumNameWidth = 256

  /// More words than the name of any calculated property has; a sentence has more.
  private static let maximumWordCount = 6

  /// Takes a line apart at its first colon, which must stand between blanks.
  ///
  /// - Parameter body: the line without the blanks at either end.
  /// - Complexity: O(1).
  init?(_ body: Bytes) {
    guard let first = body.first, first.isLetter || first == UInt8(ascii: "_") || first >= 0x80 else { return nil }
    let limit = body.prefix(Self.maximumNameWidth).endIndex
    var (index, end, words, isBehindBlank) = (body.startIndex, body.startIndex, 0, true)
    while index < limit {
      let byte = body[index]
      if byte == 0x20 {
        // Most of a line is padding.
        isBehindBlank = true
        index += 1
      } else if byte.isNameByte || byte >= 0x80 && body.blankWidth(at: index) == nil {
        words += isBehindBlank ? 1 : 0
        isBehindBlank = false
        index += 1
        end = index
      } else if let width = body.blankWidth(at: index) {
        isBehindBlank = true
        index += width
      } else {
        break
      }
    }
    guard index < limit, body[index] == UInt8(ascii: ":"), isBehindBlank, end > body.startIndex,
      words <= Self.maximumWordCount
    else { return nil }
    var start = index + 1
    while let width = body.blankWidth(at: start) { start += width }
    guard start > index + 1 || start == body.endIndex else { return nil }
    name = body.startIndex..<end
    colon = index
    value = start == body.endIndex ? index + 1..<index + 1 : start..<body.endIndex
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  /// Whether a name of a property may hold this ASCII character, blanks aside.
  fileprivate var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "#"),
      UInt8(ascii: "&"), UInt8(ascii: "+"):
      true
    default: false
    }
  }
}

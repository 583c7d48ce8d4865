/// A list written in one text, as Format-List prints it: `{a, b, c...}`, or `a, b`.
///
/// Source: PowerShell, about_Preference_Variables, `$FormatEnumerationLimit`: past the limit the list ends in `...`.
struct ListText: Sequence, IteratorProtocol {
  private var rest: Bytes
  /// Whether the export cut the list short.
  let isCut: Bool

  init(_ text: Bytes) {
    var text = text.trimmed
    let isBraced = text.first == UInt8(ascii: "{")
    if isBraced {
      text = text.dropFirst()
      if text.last == UInt8(ascii: "}") { text = text.dropLast() }
    }
    text = text.trimmed
    let ellipsis: [UInt8] = [0xE2, 0x80, 0xA6]
    if text.suffix(3).elementsEqual("...".utf8) || text.suffix(3).elementsEqual(ellipsis) {
      isCut = true
      text = text.dropLast(3).trimmed
    } else {
      isCut = false
    }
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

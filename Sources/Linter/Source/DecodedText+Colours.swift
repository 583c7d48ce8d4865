extension DecodedText {
  /// The text without the sequences that give a terminal its colours, where it has any: PowerShell 7 prints the names of
  /// properties in a colour, and `Tee-Object` or a copied log keeps it.
  ///
  /// Source: ECMA-48, 5.4: `ESC [`, parameters, and a letter.
  ///
  /// - Complexity: O(*n*), and O(1) where no escape character is among the faults.
  var withoutColours: DecodedText? {
    let escapes = faults.filter { $0.reason == .controlCharacter(0x1B) }
    guard let first = escapes.first else { return nil }
    var plain = Array(text[..<first.offset])
    plain.reserveCapacity(text.count)
    var (position, kept) = (first.offset, faults.filter { $0.offset < first.offset })
    var others = faults.dropFirst(kept.count)
    while position < text.count {
      if let end = text[position...].endOfColour {
        position = end
        continue
      }
      if let fault = others.first(where: { $0.offset == position }) {
        kept.append(Fault(offset: plain.count, reason: fault.reason))
        others = others.drop { $0.offset <= position }
      }
      plain.append(text[position])
      position += 1
    }
    return DecodedText(text: plain, isASCII: false, faults: kept)
  }
}

extension Bytes {
  /// Where a sequence ends that begins here, with the character that stands for a control character.
  fileprivate var endOfColour: Int? {
    let mark = UTF8.encodedReplacementCharacter
    guard first == mark.first, starts(with: mark), dropFirst(3).first == UInt8(ascii: "[") else { return nil }
    let parameters = dropFirst(4).prefix { (0x20...0x3F).contains($0) }
    guard parameters.endIndex < endIndex, (0x40...0x7E).contains(self[parameters.endIndex]) else { return nil }
    return parameters.endIndex + 1
  }
}

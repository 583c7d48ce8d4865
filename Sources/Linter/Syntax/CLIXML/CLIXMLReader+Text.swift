private import CExpat

extension CLIXMLReader {
  /// The symbol of a text that stands in the source as it is.
  mutating func symbol(of range: Range<Int>, isKey: Bool) -> SymbolTable.Symbol {
    symbols.symbol(of: range, in: text, isKey: isKey)
  }

  /// Whether content means what it says: no reference, markup or carriage return in it, and no `_x` of PowerShell.
  func isVerbatim(_ content: Range<Int>) -> Bool {
    text.withUnsafeBufferPointer { text in
      var start = content.lowerBound
      while let bytes = EightBytes(text, at: start) {
        let markup = bytes.bits(of: UInt8(ascii: "&")) | bytes.bits(of: UInt8(ascii: "<"))
        let others = bytes.bits(of: UInt8(ascii: "\r")) | bytes.bits(of: UInt8(ascii: "_"))
        let end = start + EightBytes.count(before: markup | others)
        if end >= content.upperBound { return true }
        if end < start + 8 { break }
        start = end
      }
      return Self.isVerbatim(text[start..<content.upperBound])
    }
  }

  private static func isVerbatim(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var previous: UInt8 = 0
    for byte in UnsafeBufferPointer(rebasing: content) {
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "\r") { return false }
      if byte == UInt8(ascii: "x"), previous == UInt8(ascii: "_") { return false }
      previous = byte
    }
    return true
  }
}

extension ScriptCursor {
  enum Quote {
    case single, double
  }

  /// The quote that begins at an offset, and its length in bytes.
  ///
  /// Source: PowerShell, language specification, 2.3.5.2: U+2018 to U+201B are single quotes, U+201C to U+201E double ones.
  func quote(at index: Int) -> (kind: Quote, width: Int)? {
    guard text.indices.contains(index) else { return nil }
    switch text[index] {
    case UInt8(ascii: "'"): return (.single, 1)
    case UInt8(ascii: "\""): return (.double, 1)
    case 0xE2:
      switch punctuation(at: index) {
      case 0x98...0x9B: return (.single, 3)
      case 0x9C...0x9E: return (.double, 3)
      default: return nil
      }
    default: return nil
    }
  }

  /// The length of the dash that begins at an offset; `nil` where there is none.
  ///
  /// Source: PowerShell, language specification, 2.3.4: U+2013 to U+2015 are dashes.
  func dashWidth(at index: Int) -> Int? {
    guard text.indices.contains(index) else { return nil }
    switch text[index] {
    case UInt8(ascii: "-"): return 1
    case 0xE2: return (0x93...0x95).contains(punctuation(at: index)) ? 3 : nil
    default: return nil
    }
  }

  /// The length of the blank that begins at an offset; a line break is none.
  ///
  /// Source: PowerShell, language specification, 2.2.3: what Unicode calls a space separator, and U+0085.
  func blankWidth(at index: Int) -> Int? {
    guard text.indices.contains(index) else { return nil }
    switch text[index] {
    case 0x20, 0x09, 0x0B, 0x0C: return 1
    case 0xC2: return text[index...].starts(with: [0xC2, 0xA0]) || text[index...].starts(with: [0xC2, 0x85]) ? 2 : nil
    case 0xE2:
      let last = punctuation(at: index)
      return (0x80...0x8A).contains(last) || last == 0xAF ? 3 : nil
    case 0xE3: return text[index...].starts(with: [0xE3, 0x80, 0x80]) ? 3 : nil
    default: return nil
    }
  }

  /// The last byte of a character from U+2000 to U+203F; 0 where another begins at the offset.
  private func punctuation(at index: Int) -> UInt8 {
    index + 2 < text.count && text[index + 1] == 0x80 ? text[index + 2] : 0
  }
}

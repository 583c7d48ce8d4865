/// How many columns a text takes, by both rules that PowerShell has.
///
/// Source: `LengthInBufferCells` of the console host: Windows PowerShell counts every UTF-16 unit as one column where the
/// code page of the console is none of East Asia; there, and in PowerShell 7, wide characters take two.
struct TextWidth: Equatable {
  /// The rule by which a session counts.
  enum Rule {
    case units, cells
  }

  private(set) var units = 0
  private(set) var cells = 0

  init(columns: Int) {
    (units, cells) = (columns, columns)
  }

  /// - Complexity: O(1) where each byte is a character.
  init(_ text: Bytes, isASCII: Bool) {
    guard !isASCII else {
      self.init(columns: text.count)
      return
    }
    self.init(columns: 0)
    for index in text.indices where text[index] & 0xC0 != 0x80 {
      let isLong = text[index] >= 0xF0
      units += isLong ? 2 : 1
      cells += isLong || Self.isWide(text[index...]) ? 2 : 1
    }
  }

  /// Whether there are characters that the rules count differently.
  var dependsOnRule: Bool { units != cells }

  /// The width by the rule that counts least.
  var least: Int { min(units, cells) }

  subscript(rule: Rule) -> Int {
    switch rule {
    case .units: units
    case .cells: cells
    }
  }

  static func + (width: TextWidth, columns: Int) -> TextWidth {
    var sum = width
    sum.units += columns
    sum.cells += columns
    return sum
  }

  /// Grows to what is wider, by each rule.
  mutating func formUnion(_ other: TextWidth) {
    units = max(units, other.units)
    cells = max(cells, other.cells)
  }

  /// Whether a text begins with a character of three bytes that takes two columns.
  static func isWide(_ text: Bytes) -> Bool {
    guard let first = text.first, first & 0xF0 == 0xE0, text.count >= 3 else { return false }
    let tail = text[(text.startIndex + 1)...]
    let code =
      UInt32(first & 0x0F) << 12 | UInt32(tail[tail.startIndex] & 0x3F) << 6 | UInt32(tail[tail.startIndex + 1] & 0x3F)
    switch code {
    case 0x303F: return false
    case 0x1100...0x115F, 0x2329, 0x232A, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6:
      return true
    default: return false
    }
  }
}

/// How PowerShell breaks a value that is too long for its column.
///
/// Source: PowerShell, FormatAndOutput/common, `StringManipulationHelper`: where the two letters of `CurrentCulture` are en, fr,
/// de, it, pt or es it breaks between words, else at the width. It counts UTF-16 code units, for a console by their cells.
package struct LineLayout: Sendable {
  package enum Breaking: Sendable, CaseIterable {
    case betweenWords, atWidth
  }

  /// The columns of the console.
  package let width: Int
  package let breaking: Breaking
  /// Whether a character of East Asia takes two columns, as on a console and in a transcript; in a file it takes one.
  package let countsCells: Bool

  package init(width: Int, breaking: Breaking, countsCells: Bool = false) {
    self.width = width
    self.breaking = breaking
    self.countsCells = countsCells
  }

  /// The lines of a text without line breaks, behind a margin.
  func lines(_ text: String, after margin: Int) -> [String] {
    let room = width - margin
    let units = Array(text.utf16)
    guard cells(units) > room else { return [text] }
    let lines =
      switch breaking {
      case .betweenWords: broken(units, room)
      case .atWidth: cut(units, room)
      }
    return lines.map { String(decoding: $0, as: UTF16.self) }
  }

  /// Parts that are as wide as the column.
  private func cut(_ units: [UInt16], _ room: Int) -> [[UInt16]] {
    var lines: [[UInt16]] = []
    var rest = units[...]
    while cells(rest) > room {
      var (count, filled) = (0, 0)
      for unit in rest {
        guard filled + cells(unit) <= room else { break }
        filled += cells(unit)
        count += 1
      }
      // A wide character in a column of one cell.
      lines.append(count == 0 ? [UInt16(UInt8(ascii: "?"))] : Array(rest.prefix(count)))
      rest = rest.dropFirst(max(count, 1))
    }
    return lines + [Array(rest)]
  }

  /// Whole words, each with the blank behind it; a word that is wider than the column goes on where the last one ended.
  private func broken(_ units: [UInt16], _ room: Int) -> [[UInt16]] {
    var lines: [[UInt16]] = [[]]
    var left = room
    func begin(_ units: ArraySlice<UInt16>) {
      lines.append(Array(units))
      left = room - cells(units)
    }
    for word in Self.words(units) {
      if cells(word) <= left {
        lines[lines.count - 1] += word
        left -= cells(word)
      } else if cells(word) <= room {
        begin(word)
      } else {
        for index in word.indices {
          let width = cells(word[index])
          guard width <= left else { begin(word[index...index]); continue }
          lines[lines.count - 1].append(word[index])
          left -= width
        }
      }
    }
    return lines
  }

  private func cells(_ units: some Collection<UInt16>) -> Int {
    countsCells ? units.reduce(0) { $0 + $1.cells } : units.count
  }

  private func cells(_ unit: UInt16) -> Int {
    countsCells ? unit.cells : 1
  }

  /// The words, each with the blank or tab behind it; soft and hard hyphens and no-break spaces end a word and are lost.
  private static func words(_ units: [UInt16]) -> [ArraySlice<UInt16>] {
    var words: [ArraySlice<UInt16>] = []
    var start = 0
    for (index, unit) in units.enumerated() {
      switch unit {
      case 0x20, 0x09:
        words.append(units[start...index])
        start = index + 1
      case 0xAD, 0x2011, 0xA0:
        words.append(units[start..<index])
        start = index + 1
      default: break
      }
    }
    return words + [units[start...]]
  }
}

extension UInt16 {
  /// Two for the characters of East Asian scripts, as PowerShell counts them; a half of a surrogate pair is one.
  ///
  /// Source: PowerShell, `DisplayCells.LengthInBufferCells`.
  fileprivate var cells: Int {
    switch self {
    case 0x1100...0x115F, 0x2329, 0x232A, 0x2E80...0x303E, 0x3040...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6:
      2
    default: 1
    }
  }
}

/// What a terminal makes of a character.
extension Unicode.Scalar {
  /// Whether printing the character could move the cursor, change colours, or reorder or hide other text, or make two names look
  /// alike that are not: no character but a blank is invisible.
  ///
  /// Source: Unicode Standard, section 5.21, Default_Ignorable_Code_Point.
  var isTreacherous: Bool {
    switch value {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F...0x9F: true
    // Separators of lines, marks around annotations, and a sign of Braille without dots.
    case 0x2028, 0x2029, 0xFFF9...0xFFFB, 0x2800: true
    // A wide blank is seen.
    case 0x3000: false
    default: properties.isDefaultIgnorableCodePoint || properties.generalCategory == .spaceSeparator
    }
  }

  /// How many columns the character takes, when it is printed as it is.
  ///
  /// Source: Unicode Standard Annex 11 for the blocks of wide characters, to the precision that an underline needs.
  var columnCount: Int {
    guard value >= 0x300 else { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide ? 2 : 1
    }
  }

  private var isWide: Bool {
    switch value {
    case 0x1F1E6...0x1F1FF: false  // half a flag
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F: true
    case 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6: true
    case 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD: true
    default: properties.isEmojiPresentation
    }
  }
}

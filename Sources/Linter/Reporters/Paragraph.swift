/// Words broken into lines of a terminal.
enum Paragraph {
  /// How many columns a line of text takes at most, unless one word is longer.
  static let width = 80

  /// Breaks a text at blanks and spells out what a terminal must not see.
  ///
  /// - Parameters:
  ///   - lead: How many columns of the first line are taken.
  ///   - indent: How many blanks begin every further line.
  /// - Returns: The lines, joined by line breaks; the first without its lead.
  static func wrapped(_ text: String, after lead: Int, indent: Int) -> String {
    wrapped(words: words(of: text), after: lead, indent: indent)
  }

  /// Breaks between words only, whatever blanks they hold.
  static func wrapped(words: [String], after lead: Int, indent: Int) -> String {
    var text = ""
    var column = lead
    for (index, word) in words.map({ PlainText($0) }).enumerated() {
      if index > 0, column + 1 + word.columnCount > width {
        text += "\n" + String(repeating: " ", count: indent)
        column = indent
      } else if index > 0 {
        text += " "
        column += 1
      }
      text += word.text
      column += word.columnCount
    }
    return text
  }

  /// The words of a text; of several blanks in a row, all but one are words without characters.
  private static func words(of text: String) -> [String] {
    var words = text.utf8.split(omittingEmptySubsequences: false, whereSeparator: isBlank)[...]
    while let first = words.first, first.isEmpty { words.removeFirst() }
    while let last = words.last, last.isEmpty { words.removeLast() }
    return words.map { String(Substring($0)) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): true
    default: false
    }
  }
}

/// Text that is safe to print: what could control a terminal, or hide or reorder other text, is spelled out.
package struct PlainText {
  /// What can be printed.
  package private(set) var text = ""

  /// How many columns of a terminal the text takes.
  private(set) var columnCount = 0

  /// Blanks that stand for a tab of a source line.
  private static let tab = "    "

  /// Takes a name, a value or words; a tab is spelled out as well.
  package init(_ text: String) {
    guard !text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) else {
      self.text = text
      columnCount = text.utf8.count
      return
    }
    for scalar in text.unicodeScalars { append(scalar) }
  }

  /// A piece of a source line; a tab is shown as four blanks.
  init(line: some Collection<UInt8>) {
    guard !line.allSatisfy({ 0x20...0x7E ~= $0 }) else {
      text = String(decoding: line, as: UTF8.self)
      columnCount = line.count
      return
    }
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      if scalar == "\t" {
        text += Self.tab
        columnCount += Self.tab.utf8.count
      } else {
        append(scalar)
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isTreacherous {
      text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    } else {
      text.unicodeScalars.append(scalar)
    }
    columnCount += Self.columnCount(scalar)
  }

  /// How many columns a character of a source line takes.
  static func columnCount(_ scalar: Unicode.Scalar) -> Int {
    if scalar == "\t" { return tab.utf8.count }
    guard scalar.isTreacherous else { return scalar.columnCount }
    return "\\u{}".utf8.count + String(scalar.value, radix: 16).utf8.count
  }
}

/// The sections of the text that .NET prints for a certificate: a title in brackets, and its value in the line below.
struct CertificateText {
  /// How many lines are looked at; a certificate has not twenty.
  private static let maximumLines = 100

  private let text: [UInt8]
  private var sections: [(title: Range<Int>, value: Range<Int>)] = []

  /// - Parameter content: the text as CLIXML has it, where line ends are `_x000D__x000A_`.
  init(_ text: [UInt8], _ content: Range<Int>) {
    self.text = text
    var title: Range<Int>?
    for line in Self.lines(text[content]) {
      if line.first == UInt8(ascii: "["), line.last == UInt8(ascii: "]") {
        title = line.startIndex + 1..<line.endIndex - 1
      } else if let found = title {
        sections.append((found, line.startIndex..<line.endIndex))
        title = nil
      }
    }
  }

  /// The value of a section, and its title, as ranges of the text.
  func section(_ title: String) -> (title: Range<Int>, value: Range<Int>)? {
    sections.first { text[$0.title].elementsEqual(title.utf8) }
  }

  /// The lines that are not empty, without the blanks at their ends.
  private static func lines(_ content: Bytes) -> [Bytes] {
    var lines: [Bytes] = []
    var start = content.startIndex
    var index = start
    while index < content.endIndex, lines.count < maximumLines {
      let width = lineEndWidth(content[index...])
      if width > 0 {
        let line = content[start..<index].trimmed
        if !line.isEmpty { lines.append(line) }
        start = index + width
      }
      index += max(width, 1)
    }
    let line = content[start..<index].trimmed
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static func lineEndWidth(_ rest: Bytes) -> Int {
    switch rest.first {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): 1
    case UInt8(ascii: "_") where rest.starts(with: "_x000D_".utf8) || rest.starts(with: "_x000A_".utf8): 7
    default: 0
    }
  }
}

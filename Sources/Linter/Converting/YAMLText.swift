/// Lines of YAML in block style, in the making.
struct YAMLText {
  private(set) var text = ""
  /// Whether there are comments at most.
  private(set) var isWithoutEntries = true
  private var depth = 0
  private var beginsElement = false

  /// The longest line that a list takes in brackets.
  private static let lineLength = 100

  /// The longest comment that is made of words of the input, in characters.
  private static let commentLength = 300

  /// Writes a comment of one line; nothing in the words can end it.
  ///
  /// - Precondition: no element of a list has just begun.
  mutating func comment(_ words: String) {
    precondition(!beginsElement, "a comment stands above the element")
    line("# " + Self.harmless(words))
  }

  /// Writes a key with its value.
  mutating func entry(_ key: String, _ value: WrittenValue) {
    isWithoutEntries = false
    switch value {
    case .scalar(let scalar, let note): line("\(key): \(scalar)" + (note.map { "  # " + Self.harmless($0) } ?? ""))
    case .list(let elements): list(key, elements)
    case .leftOut, .unjudged: break
    }
  }

  /// Writes a list: on the line of its key where it fits, else an element on each line.
  private mutating func list(_ key: String, _ elements: [String]) {
    let length = elements.reduce(2 * depth + key.utf8.count + 4) { $0 + $1.utf8.count + 2 }
    guard length > Self.lineLength, !elements.isEmpty else {
      return line("\(key): [\(elements.joined(separator: ", "))]")
    }
    line(key + ":")
    for element in elements { line("  - " + element) }
  }

  /// Begins a key whose value follows on further lines, until `close`.
  mutating func openSection(_ key: String) {
    isWithoutEntries = false
    line(key + ":")
    depth += 1
  }

  /// Begins an element of a list, a mapping, until `close`.
  mutating func openElement() {
    beginsElement = true
    depth += 1
  }

  mutating func close() {
    depth -= 1
  }

  /// Begins another document.
  mutating func beginDocument() {
    text += "---\n"
  }

  private mutating func line(_ content: String) {
    let indentation = String(repeating: "  ", count: beginsElement ? depth - 1 : depth)
    text += indentation + (beginsElement ? "- " : "") + content + "\n"
    beginsElement = false
  }

  /// Words that stay one comment, and that exlint does not take for an instruction.
  private static func harmless(_ words: String) -> String {
    let plain = PlainText(words).text.unicodeScalars.map { $0.properties.isNoncharacterCodePoint ? "\u{FFFD}" : $0 }
    let shown = String(String.UnicodeScalarView(plain.prefix(commentLength)))
    return (plain.count > commentLength ? shown + "..." : shown).replacing("exlint:", with: "exlint :")
  }
}

/// Text in another format than the one around it, such as JSON behind a list: what a person can read there, a reader does not.
enum OtherFormat {
  /// How much of a text is looked at from the beginning of a line.
  private static let maximumLength = 4 << 10

  /// The first line of a text that begins another format; `nil` where all of it is words.
  ///
  /// - Complexity: O(length of the text).
  static func start(in text: Bytes) -> Range<Int>? {
    var rest = text
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      if begins(rest) { return line.trimmed.indices }
      rest = rest[line.endIndex...].dropFirst()
    }
    return nil
  }

  /// Whether a line, with those below it, begins data or code.
  ///
  /// - Complexity: O(1).
  static func begins(_ text: Bytes) -> Bool {
    beginsData(text) || beginsCode(text.prefix(maximumLength))
  }

  /// Whether a line, with those below it, begins JSON, CLIXML, CSV, YAML, a list, a table, a session or the text of an object.
  ///
  /// - Complexity: O(1).
  static func beginsData(_ text: Bytes) -> Bool {
    let head = text.prefix(maximumLength)
    let line = ListLine(head.prefix { $0 != 0x0A }, isLast: false)
    guard !CommandText.isPrompt(line.body) else { return true }
    let body = head[line.body.startIndex...]
    switch body.first {
    case nil: return false
    case UInt8(ascii: "<"): return line.body.starts(with: "<?xml".utf8) || line.body.containsIgnoringCase("Objs ")
    case UInt8(ascii: "{"): return beginsObject(body)
    case UInt8(ascii: "["): return beginsObject(body.dropFirst().trimmed)
    case UInt8(ascii: "@"): return ObjectTextReader.beginsObject(body)
    default:
      let below = body.drop { $0 != 0x0A }.drop { $0 == 0x0A || $0 == 0x0D }
      let next = ListLine(below.prefix { $0 != 0x0A }, isLast: false)
      return CSVLine(body[..<next.body.endIndex]).beginsTable || beginsListing(line, next) || beginsYAML(line, next)
    }
  }

  /// Whether a text begins with a brace, and a key in quotes behind it.
  private static func beginsObject(_ text: Bytes) -> Bool {
    let key = text.dropFirst().trimmed
    guard text.first == UInt8(ascii: "{"), key.first == UInt8(ascii: "\"") else { return false }
    let behind = key.dropFirst().drop { $0 != UInt8(ascii: "\"") && $0 != 0x0A }
    return behind.first == UInt8(ascii: "\"") && behind.dropFirst().trimmed.first == UInt8(ascii: ":")
  }

  /// Whether a line is a property of a list, or the header of a table with dashes below it.
  private static func beginsListing(_ line: ListLine, _ next: ListLine) -> Bool {
    switch (line.role, next.role) {
    case (.property, _): true
    case (.text, .underline(let groups)): groups > 1
    default: false
    }
  }

  /// Whether a line is a key as settings have it: of several words, or with a section behind it.
  private static func beginsYAML(_ line: ListLine, _ next: ListLine) -> Bool {
    guard let (key, value) = keyAndValue(line.body) else { return false }
    let hasSmallLetter = key.contains { $0.isLetterOrDigit && $0 > UInt8(ascii: "Z") }
    if hasSmallLetter, key.dropFirst().contains(where: { $0.lowercased != $0 }) { return true }
    guard value.isEmpty else { return "{[".utf8.contains(value[value.startIndex]) }
    let item = next.body.starts(with: "- ".utf8) ? next.body.dropFirst(2) : next.body
    return next.indent > line.indent && keyAndValue(item) != nil
  }

  /// Whether a line is a command, or begins a script of Desired State Configuration.
  private static func beginsCode(_ text: Bytes) -> Bool {
    let line = text.prefix { $0 != 0x0A }.trimmed
    guard !line.prefix(14).equalsIgnoringCase("Configuration ") else {
      return line.last == UInt8(ascii: "{") || text[line.endIndex...].first { $0 > 0x20 } == UInt8(ascii: "{")
    }
    return line.first != UInt8(ascii: "$") && CommandText.isCommand(line)
  }

  private static func keyAndValue(_ text: Bytes) -> (key: Bytes, value: Bytes)? {
    let key = text.prefix(while: \.isLetterOrDigit)
    let behind = text[key.endIndex...]
    guard !key.isEmpty, behind.first == UInt8(ascii: ":"), behind.dropFirst().first.map({ $0 <= 0x20 }) ?? true else {
      return nil
    }
    return (key, behind.dropFirst().trimmed)
  }
}

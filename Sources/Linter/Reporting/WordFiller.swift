/// Fills the placeholders of a rule file's texts.
struct WordFiller {
  private let values: [String: String]

  init(_ match: Match, _ rule: Rule) {
    var values = match.values
    values["server"] = values["server"] ?? match.server?.name ?? "this server"
    let identity = match.object?.identity.map { String(decoding: $0, as: UTF8.self) }
    if let object = match.object {
      values["object"] = identity.map { "\"\($0)\"" } ?? (object.kind.isSingle ? "the \(object.kind.title)" : "this \(object.kind.title)")
    }
    values["found"] = values["found"] ?? match.found
    values["expected"] = values["expected"] ?? match.expected
    self.values = values
  }

  /// The text with every placeholder that has a value.
  func filled(_ text: String) -> String {
    guard text.contains("{") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}"), let value = values[String(rest[rest.index(after: open)..<close])] else {
        result.append("{")
        rest = rest.dropFirst()
        continue
      }
      result += value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// Whether a word stands in braces: a placeholder without a value.
  private static func hasPlaceholder(_ text: String) -> Bool {
    text.split(separator: "{").dropFirst().contains { part in
      part.firstIndex(of: "}").map { part[..<$0].allSatisfy(\.isLetter) } ?? false
    }
  }

  /// A command of a rule file; `nil` where a placeholder has no value that can be pasted.
  func command(_ template: String, _ match: Match) -> String? {
    var text = template
    if match.server?.name == nil { text = text.replacing(" -Server {server}", with: "") }
    if let object = match.object { text = Commands(object: object).filled(text) ?? text }
    var values = self.values
    values["server"] = match.server?.name
    for (key, value) in values where text.contains("{\(key)}") {
      guard let quoted = PowerShell.quoted(value) else { return nil }
      text = text.replacing("{\(key)}", with: quoted)
    }
    return Self.hasPlaceholder(text) ? nil : text
  }
}

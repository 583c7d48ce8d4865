/// Fills the placeholders of a rule file's texts.
struct WordFiller {
  private let values: [String: String]

  init(_ match: Match, _ rule: Rule) {
    var values = match.values
    values["server"] = values["server"] ?? match.server?.name ?? "this server"
    let identity = match.object?.identity.map { String(decoding: $0, as: UTF8.self) }
    if let object = match.object {
      values["object"] =
        identity.map { "\"\($0)\"" }
        ?? (object.kind.isSingle ? "the \(object.kind.title)" : "this \(object.kind.title)")
    }
    values["found"] = values["found"] ?? match.found
    values["expected"] = values["expected"] ?? match.expected
    self.values = values
  }

  /// The text with every placeholder that has a value.
  func filled(_ text: String) -> String {
    Placeholders.filled(text) { values[$0] }.text
  }

  /// A command of a rule file; `nil` where a placeholder has no value that can be pasted.
  func command(_ template: String, _ match: Match) -> String? {
    let (text, isComplete) = Placeholders.filled(match.server.withoutUnknownServer(template)) { name in
      switch name {
      case "server": match.server?.name.flatMap(PowerShell.quoted)
      default: match.object.flatMap { Commands(object: $0).value(of: name) } ?? values[name].flatMap(PowerShell.quoted)
      }
    }
    return isComplete ? text : nil
  }
}

extension Server? {
  /// A command without its `-Server` where nobody knows the server: cmdlets then mean the server they run on.
  func withoutUnknownServer(_ template: String) -> String {
    guard self?.name == nil, let range = Template(template).range else { return template }
    let bytes = Array(template.utf8)
    let option = Array(" -Server ".utf8)
    guard bytes[..<range.lowerBound].suffix(option.count).elementsEqual(option) else { return template }
    return String(decoding: bytes[..<(range.lowerBound - option.count)] + bytes[range.upperBound...], as: UTF8.self)
  }
}

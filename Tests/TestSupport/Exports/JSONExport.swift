import Linter

/// What `ConvertTo-Json` writes.
package struct JSONExport {
  /// Whether Windows PowerShell writes it.
  package let isWindows: Bool

  package func text(_ objects: [ExportedObject]) -> String {
    let texts = objects.map { mapping($0.properties.map { ($0.name, value($0.value)) }) }
    return texts.count == 1 ? texts[0] : "[\n" + texts.joined(separator: ",\n") + "\n]\n"
  }

  private func mapping(_ members: [(String, String)]) -> String {
    let colon = isWindows ? ":  " : ": "
    return "{\n" + members.map { "    " + quoted($0.0) + colon + $0.1 }.joined(separator: ",\n") + "\n}"
  }

  private func value(_ value: ExportedValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .directory(let text) where isWindows && !text.contains("\\") && !text.contains("="): directory(text)
    case .fqdn(let text) where isWindows && !text.isEmpty: mapping([("Domain", quoted(text))])
    case .text(let text), .directory(let text), .fqdn(let text): quoted(text)
    case .members(let names, let number):
      number.map { isWindows ? String($0) : quoted(names.joined(separator: ", ")) }
        ?? quoted(names.joined(separator: ", "))
    case .timeSpan(let span) where isWindows: mapping([("Ticks", String(span.ticks)), ("Days", "0")])
    case .timeSpan(let span): quoted(span.description)
    case .size(let size): quoted(size.description)
    case .limit(let limit): self.limit(limit)
    case .date(let date): self.date(date)
    case .list(let elements, _): "[" + elements.map(element).joined(separator: ",") + "]"
    }
  }

  private func directory(_ name: String) -> String {
    mapping([
      ("Rdn", quoted("CN=" + name)), ("Parent", quoted("Servers")),
      ("DistinguishedName", quoted("CN=\(name),CN=Servers,CN=First Organization,DC=contoso,DC=com")),
      ("Name", quoted(name)),
    ])
  }

  private func limit(_ limit: String?) -> String {
    guard isWindows else { return quoted(limit ?? "Unlimited") }
    guard let limit else { return mapping([("IsUnlimited", "true")]) }
    return mapping([("IsUnlimited", "false"), ("Value", Int64(limit) == nil ? quoted(limit) : limit)])
  }

  private func date(_ date: UTCDate) -> String {
    guard isWindows else { return quoted("\(date)T\(date.clock)Z") }
    return "\"\\/Date(\((date.days * 86_400 + date.secondOfDay) * 1_000))\\/\""
  }

  private func element(_ element: ExportedElement) -> String {
    guard isWindows else { return quoted(element.text) }
    switch element {
    case .binding(let binding):
      return mapping([("Address", quoted("\(binding.address)")), ("Port", String(binding.port))])
    case .range(let range):
      return mapping([
        ("LowerBound", quoted("\(range.lower)")), ("UpperBound", quoted("\(range.upper)")), ("RangeFormat", "1"),
      ])
    case .word(let text): return mapping([("ConnectionString", quoted(text))])
    case .text(let text): return quoted(text)
    }
  }

  /// A string as Windows PowerShell escapes it: `<`, `>`, `&` and `'` too.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "<", ">", "&", "'":
        result += isWindows ? "\\u00" + String(scalar.value, radix: 16) : String(scalar)
      case "\u{0}"..."\u{1F}", "\u{85}", "\u{2028}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

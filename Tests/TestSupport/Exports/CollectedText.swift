import Linter

/// What the script of `exlint collect` writes of the objects of one server.
struct CollectedText {
  static func text(_ objects: [ExportedObject]) -> String {
    let kind = objects[0].kind
    let texts = objects.map { object in
      block("{", object.properties.map { "\(quoted($0.name)): \(value($0.value))" } + [session], "}", "    ")
    }
    let section = kind.isSingle ? texts[0] : block("[", texts, "]", "  ")
    let server = kind.owner == .server ? ["\"server\": \(quoted(ObjectSource.server))"] : []
    return block("{", server + ["\(quoted(kind.section)): \(section)"], "}", "") + "\n"
  }

  private static let session = "\"RunspaceId\": \"5c1f3a52-8a0e-4f5d-9a55-0b7d3c1f9e21\""

  private static func block(_ open: String, _ lines: [String], _ close: String, _ indent: String) -> String {
    guard !lines.isEmpty else { return open + close }
    let newLine = "\n" + indent
    return open + newLine + "  " + lines.joined(separator: "," + newLine + "  ") + newLine + close
  }

  private static func value(_ value: ExportedValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .size(let size): quoted("\(size.bytes) B")
    case .date(let date): quoted("\(date)T\(date.clock)Z")
    case .list(let elements, _): "[" + elements.map { quoted($0.text) }.joined(separator: ", ") + "]"
    case .text, .directory, .fqdn, .members, .timeSpan, .limit: quoted(value.text(.american) { _, _ in "" })
    }
  }

  /// A string of which everything but plain ASCII is escaped.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for unit in text.utf16 {
      switch unit {
      case 0x22, 0x5C: result += "\\" + String(UnicodeScalar(UInt8(unit)))
      case 0x20...0x7E: result.unicodeScalars.append(UnicodeScalar(UInt8(unit)))
      default:
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result + "\""
  }
}

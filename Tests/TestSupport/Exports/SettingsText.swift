import Linter

/// A settings file as a person may write it: blocks or flow style, and one way or another to quote.
package struct SettingsText {
  /// The file in one certain style.
  package static func text(_ objects: [ExportedObject]) -> String {
    var random = DamageSource(state: 0)
    return text(objects, using: &random)
  }

  static func text(_ objects: [ExportedObject], using random: inout DamageSource) -> String {
    let kind = objects[0].kind
    var lines = kind.owner == .server ? ["server: \(ObjectSource.server)"] : []
    lines.append("\(kind.section):")
    for object in objects {
      for (index, property) in object.properties.enumerated() {
        let prefix = kind.isSingle ? "  " : index == 0 ? "  - " : "    "
        lines += entry(property.name, property.value, prefix, using: &random)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func entry(
    _ name: String, _ value: ExportedValue, _ prefix: String, using random: inout DamageSource
  ) -> [String] {
    let key = prefix + (Bool.random(using: &random) ? name : name.lowercased()) + ":"
    guard case .list(let elements, _) = value else { return ["\(key) \(scalar(value, using: &random))"] }
    let texts = elements.map { quoted($0.text, using: &random) }
    guard !texts.isEmpty, Bool.random(using: &random) else { return ["\(key) [\(texts.joined(separator: ", "))]"] }
    let margin = String(repeating: " ", count: prefix.count + 2)
    return [key] + texts.map { "\(margin)- \($0)" }
  }

  private static func scalar(_ value: ExportedValue, using random: inout DamageSource) -> String {
    switch value {
    case .null: return ["", "~", "null"].randomElement(using: &random) ?? ""
    case .boolean(let flag):
      return (flag ? ["true", "True", "$true", "yes"] : ["false", "False", "$false", "no"])
        .randomElement(using: &random) ?? ""
    case .integer(let number): return String(number)
    case .members(let names, _):
      return names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"
    case .date(let date): return "\(date)T\(date.clock)Z"
    case .text, .directory, .fqdn, .timeSpan, .size, .limit, .list:
      return quoted(value.text(.american) { _, _ in "" }, using: &random)
    }
  }

  private static func quoted(_ text: String, using random: inout DamageSource) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }
    guard !isPlain || Bool.random(using: &random) else { return "'" + text.replacing("'", with: "''") + "'" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: result += "\\" + String(scalar)
      case 0x0A: result += "\\n"
      case 0x20...0x7E, 0xA1...0x1FFF, 0x2030...0xD7FF, 0x1_0000...: result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result + "\""
  }
}

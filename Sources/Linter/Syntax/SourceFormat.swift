/// A format that administrators export in, or write by hand.
package enum SourceFormat: String, CaseIterable, Sendable {
  case yaml, json, clixml
  case formatList = "format-list"
  case csv, dsc, commands
  case objectText = "object-text"

  /// Whether only a cmdlet writes or reads it, so that nobody is told of misspelled names.
  var isAlwaysExported: Bool {
    switch self {
    case .yaml, .json: false
    case .clixml, .formatList, .csv, .dsc, .commands, .objectText: true
    }
  }

  /// Whether it is source text of PowerShell, which sets values instead of showing them.
  var isScript: Bool {
    switch self {
    case .dsc, .commands: true
    case .yaml, .json, .clixml, .formatList, .csv, .objectText: false
    }
  }
}

extension SourceFormat {
  /// The format that a text has by its first lines; `nil` where it is none of the exports, and so YAML if anything.
  ///
  /// - Complexity: O(1): at most the first 64 KiB are looked at.
  package static func detected(in text: [UInt8]) -> SourceFormat? {
    let head = text.prefix(64 << 10).trimmed.behindComments
    guard let first = head.first else { return nil }
    switch first {
    case UInt8(ascii: "<") where !head.starts(with: "<#".utf8): return .clixml
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return beginsJSON(head.dropFirst().trimmed, inList: first == UInt8(ascii: "[")) ? .json : byLines(head)
    default: return byLines(head)
    }
  }

  /// Whether what follows the first bracket belongs to JSON: a prompt `[PS] C:\>` and YAML's flow style do not.
  private static func beginsJSON(_ rest: Bytes, inList: Bool) -> Bool {
    guard let next = rest.first else { return true }
    guard inList else { return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}") }
    if next == UInt8(ascii: "{") { return beginsJSON(rest.dropFirst().trimmed, inList: false) }
    return "[\"]-0123456789".utf8.contains(next)
      || ["null", "true", "false"].contains { rest.starts(with: $0.utf8) }
  }

  private static func byLines(_ head: Bytes) -> SourceFormat? {
    if ObjectTextReader.beginsObject(head) { return .objectText }
    if DSCReader.beginsScript(head) { return .dsc }
    if CommandReader.beginsCommands(head) { return .commands }
    if CSVReader.beginsTable(head) { return .csv }
    return FormatListReader.beginsList(head) ? .formatList : nil
  }

  /// Whether a text is an export for certain, so that it may be read without anybody having named its file.
  package static func isExport(_ text: [UInt8]) -> Bool {
    switch detected(in: text) {
    case nil, .yaml:
      // JSON is YAML too, and YAML has these comments.
      let head = text.prefix(64 << 10).trimmed
      let rest = head.behindHashComments
      guard rest.count < head.count, let first = rest.first, "{[".utf8.contains(first) else { return false }
      return beginsJSON(rest.dropFirst().trimmed, inList: first == UInt8(ascii: "["))
    case .clixml: return CLIXMLReader.beginsExport(text.prefix(64 << 10))
    case .json, .formatList, .csv, .dsc, .commands, .objectText: return true
    }
  }
}

extension Bytes {
  /// What stands behind comments as JavaScript has them.
  fileprivate var behindComments: Bytes {
    var rest = self
    while true {
      if rest.starts(with: "//".utf8) {
        rest = rest.drop { $0 != 0x0A }.trimmed
      } else if rest.starts(with: "/*".utf8) {
        guard let end = rest.dropFirst(2).indices.first(where: { rest[$0...].starts(with: "*/".utf8) }) else {
          return []
        }
        rest = rest[(end + 2)...].trimmed
      } else {
        return rest
      }
    }
  }

  /// What stands behind lines that begin with `#`.
  fileprivate var behindHashComments: Bytes {
    var rest = self
    while rest.first == UInt8(ascii: "#") { rest = rest.drop { $0 != 0x0A }.trimmed }
    return rest
  }
}

/// Lines that a person typed into PowerShell, and what PowerShell answers when a command fails.
enum CommandText {
  /// How much of a line is looked at.
  private static let head = 300

  private static let verbs = [
    "Get", "Set", "Test", "Select", "Format", "Export", "Import", "Where", "ForEach", "Sort", "Out", "New", "Add",
    "Remove", "Enable", "Disable", "Invoke", "Enter", "Start", "Stop", "Connect", "Write", "ConvertTo",
  ].map { Array($0.utf8) }

  /// Whether a line begins with a prompt: `[PS] C:\>`, `PS C:\>`, `PS>`, `[EX01]: PS C:\>`, `C:\>`.
  static func isPrompt(_ line: Bytes) -> Bool {
    let head = line.prefix(head)
    guard head.contains(UInt8(ascii: ">")) else { return false }
    if isPath(head) { return true }
    if head.starts(with: "PS ".utf8) || head.starts(with: "PS>".utf8) { return true }
    guard head.first == UInt8(ascii: "["), let bracket = head.firstIndex(of: UInt8(ascii: "]")) else { return false }
    let rest = head[(bracket + 1)...]
    return head.starts(with: "[PS]".utf8) && isPath(rest.trimmed) || rest.starts(with: ": PS".utf8)
  }

  private static func isPath(_ text: Bytes) -> Bool {
    text.dropFirst().starts(with: ":\\".utf8)
  }

  /// Whether a text begins with a command: a verb, a hyphen and a noun, or a variable.
  static func isCommand(_ text: Bytes) -> Bool {
    if text.first == UInt8(ascii: "$") { return true }
    guard let end = nounEnd(text) else { return false }
    return end == text.endIndex || text.blankWidth(at: end) != nil || text[end] == UInt8(ascii: "|")
  }

  /// Whether a line begins as PowerShell 7 reports that a command failed: `Get-PopSettings: The term ...`.
  static func isFailure(_ line: Bytes) -> Bool {
    guard let end = nounEnd(line), end < line.endIndex else { return false }
    return line[end] == UInt8(ascii: ":")
  }

  /// The cmdlet in a line that reads objects, such as `Get-ReceiveConnector`.
  static func cmdlet(in line: Bytes) -> Range<Int>? {
    let head = line.prefix(head)
    let starts = head.indices.filter { $0 == head.startIndex || !head[$0 - 1].isLetterOrDigit }
    for start in starts where head[start...].starts(with: "Get-".utf8) || head[start...].starts(with: "Test-".utf8) {
      if let end = nounEnd(head[start...]) { return start..<end }
    }
    return nil
  }

  /// The cmdlet in a line that reads objects, where no other cmdlet makes something else of them.
  static func onlyCmdlet(in line: Bytes) -> Range<Int>? {
    guard let cmdlet = cmdlet(in: line), line.count <= head else { return nil }
    let stages = line.split(separator: UInt8(ascii: "|")).dropFirst().map(\.trimmed)
    let isUnchanged = stages.allSatisfy { stage in
      [
        "fl", "format-list", "ft", "format-table", "select", "select-object", "where", "where-object", "sort",
        "sort-object", "?",
      ].contains { stage.prefix { $0 > 0x20 }.equalsIgnoringCase($0) }
    }
    return isUnchanged ? cmdlet : nil
  }

  /// Where the noun of the command at the beginning of a text ends.
  private static func nounEnd(_ text: Bytes) -> Int? {
    guard let hyphen = text.prefix(12).firstIndex(of: UInt8(ascii: "-")),
      verbs.contains(where: { text[..<hyphen].elementsEqual($0) })
    else { return nil }
    let noun = text[(hyphen + 1)...].prefix(80).prefix { $0.isLetterOrDigit }
    guard let first = noun.first, first.lowercased != first else { return nil }
    return noun.endIndex
  }
}

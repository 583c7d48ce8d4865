extension CommandReader {
  /// Whether a text has commands that change objects, and neither lists of a cmdlet nor the keys of YAML around them.
  ///
  /// - Complexity: O(length of the text).
  static func beginsCommands(_ head: Bytes) -> Bool {
    guard hasVerb(head) else { return false }
    var lines = CommandLines(Array(head))
    lines.count()
    return lines.areCommands
  }

  /// Whether a dash stands behind one of the verbs: in most files none does, which costs least to find out.
  private static func hasVerb(_ head: Bytes) -> Bool {
    head.indices.contains { index in
      guard head[index] == UInt8(ascii: "-") || head[index] == 0xE2 else { return false }
      let word = head[max(head.startIndex, index - 6)..<index]
      return ["set", "new", "enable", "start", "stop"].contains { word.suffix($0.utf8.count).equalsIgnoringCase($0) }
    }
  }

  /// What the lines of a text look like.
  private struct CommandLines {
    private let reader: CommandReader
    private var commandCount = 0
    /// Lines `key: value`, which YAML has and some sentences.
    private var keyCount = 0
    private var hasList = false
    /// The indentation of the last line that only YAML has.
    private var keyIndent: Int?

    init(_ head: [UInt8]) {
      reader = CommandReader(Source(Source.ID(0), name: "", DecodedText(head), format: .commands))
    }

    var areCommands: Bool { commandCount > 0 && !hasList && commandCount >= keyCount }

    mutating func count() {
      var rest = reader.text[...]
      while !rest.isEmpty, !hasList {
        let line = rest.prefix { $0 != 0x0A }
        rest = rest[line.endIndex...].dropFirst()
        add(line)
      }
    }

    private mutating func add(_ line: Bytes) {
      let body = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
      let indent = body.startIndex - line.startIndex
      guard let first = body.first, first != UInt8(ascii: "#") else { return }
      if body.looksListed {
        hasList = true
      } else if hasCommand(body) || isCall(body) {
        if keyIndent.map({ indent <= $0 }) ?? true { commandCount += 1 }
      } else if isKey(body) {
        keyCount += 1
        keyIndent = indent
      }
    }

    /// Whether a command stands at the beginning of a line, or behind a prompt, a pipe, a brace or an equals sign.
    private func hasCommand(_ body: Bytes) -> Bool {
      let starts = [body.startIndex] + body.indices.filter { "|{=>(;&".utf8.contains(body[$0]) }.map { $0 + 1 }
      return starts.contains { start in
        let part = body[start...].drop { $0 == 0x20 }
        return reader.beginsReadCommand(part) || part.behindListMark.map(reader.beginsReadCommand) ?? false
      }
    }

    /// Whether a line calls what stands behind `&` or `.`, a command, a text or a block: YAML's anchors have no blank there.
    private func isCall(_ body: Bytes) -> Bool {
      guard let first = body.first, "&.".utf8.contains(first) else { return false }
      let called = body.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
      return called.startIndex > body.startIndex + 1
        && called.first.map { "{$('\"".utf8.contains($0) || $0.isLetterOrDigit } ?? false
    }

    /// Whether a line is one of YAML: a dash, a marker, or a word with a colon that touches it.
    private func isKey(_ body: Bytes) -> Bool {
      if body.starts(with: "---".utf8) || body.starts(with: "- ".utf8) || body.first == UInt8(ascii: "%") {
        return true
      }
      let word = body.prefix { $0.isLetterOrDigit || "_-.".utf8.contains($0) }
      guard !word.isEmpty, word.endIndex < body.endIndex, body[word.endIndex] == UInt8(ascii: ":") else { return false }
      return word.endIndex + 1 == body.endIndex || body[word.endIndex + 1] <= 0x20
    }
  }

  /// Whether a text begins with one of the cmdlets that are read, and no message about it.
  fileprivate func beginsReadCommand(_ part: Bytes) -> Bool {
    var cursor = script
    cursor.position = part.startIndex
    guard let word = cursor.readWord(), word.upperBound <= part.endIndex, let cmdlet = script.cmdlet(word) else {
      return false
    }
    if case .other = cmdlet.effect { return false }
    // Every script may start a service.
    if cmdlet.target.noun == "Service", !part.prefix(300).containsIgnoringCase("MSExchange") { return false }
    let behind = part[word.upperBound...].first { $0 > 0x20 }
    return behind != UInt8(ascii: ":") && (word.upperBound == part.endIndex || part[word.upperBound] <= 0x20)
  }
}

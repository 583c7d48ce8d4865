extension ListLine {
  /// What a line is where it does not go on with the value above.
  enum Role {
    case property(ListProperty)
    /// A prompt, with or without a command, or a command alone.
    case command
    /// A line of an error message that names the command.
    case failure
    /// Groups of dashes: below the header of a table, or below a heading.
    case underline(groups: Int)
    /// A line that someone added and that begins with `#`.
    case comment
    /// Asterisks, as above and below what `Start-Transcript` writes of itself.
    case frame
    /// Where a block of text begins or ends in Markdown.
    case fence
    case text
  }

  /// The narrowest frame of a transcript; PowerShell writes 22 asterisks.
  private static let leastFrameWidth = 10

  /// - Complexity: O(1), but for a line of dashes or asterisks.
  var role: Role {
    if let property = ListProperty(body) {
      return !property.isWord && CommandText.isCommand(body[property.name]) ? .failure : .property(property)
    }
    switch body.first {
    case UInt8(ascii: "#"): return .comment
    case UInt8(ascii: "*") where body.count >= Self.leastFrameWidth && body.allSatisfy { $0 == UInt8(ascii: "*") }:
      return .frame
    case UInt8(ascii: "`") where body.starts(with: "```".utf8), UInt8(ascii: "~") where body.starts(with: "~~~".utf8):
      return .fence
    case UInt8(ascii: "-"):
      let groups = dashGroups
      return groups > 0 ? .underline(groups: groups) : .text
    default: break
    }
    if CommandText.isFailure(body) { return .failure }
    return isBehindTwoMarks || CommandText.isPrompt(body) || CommandText.isCommand(body) ? .command : .text
  }

  /// The number of groups of dashes; 0 where there is anything else, or one dash alone.
  private var dashGroups: Int {
    var groups = 0
    var isInside = false
    for byte in body {
      guard byte == UInt8(ascii: "-") || byte == 0x20 || byte == 0x09 else { return 0 }
      if byte == UInt8(ascii: "-"), !isInside { groups += 1 }
      isInside = byte == UInt8(ascii: "-")
    }
    return body.count > 1 ? groups : 0
  }
}

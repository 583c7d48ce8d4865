/// The anchor and tag in front of a YAML node, as they stand in the text.
struct NodeProperties {
  /// The tag as written.
  private(set) var tag: Range<Int>?
  /// Where the node itself begins.
  private(set) var contentStart: Int

  /// Reads at most one anchor and one tag, with the blanks, line breaks and comments behind them.
  init(_ text: [UInt8], from start: Int, to end: Int) {
    contentStart = start
    var index = start
    for _ in 0..<2 where index < end {
      guard text[index] == UInt8(ascii: "&") || text[index] == UInt8(ascii: "!") else { break }
      let stop = text[index..<end].firstIndex(where: Self.isBlank) ?? end
      if text[index] == UInt8(ascii: "!") { tag = index..<stop }
      index = Self.skipBlanks(text, from: stop, to: end)
      contentStart = index
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func skipBlanks(_ text: [UInt8], from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      if isBlank(text[index]) {
        index += 1
      } else if text[index] == UInt8(ascii: "#") {
        index = text[index..<end].firstIndex(of: 0x0A) ?? end
      } else {
        break
      }
    }
    return index
  }
}

/// The tags of YAML 1.1's type repository: they change nothing here, since the schema knows the types.
enum StandardTag {
  private static let names = [
    "binary", "bool", "float", "int", "map", "merge", "null", "omap", "pairs", "seq", "set", "str", "timestamp",
    "value", "yaml",
  ]

  static func contains(_ tag: String) -> Bool {
    tag == "!" || names.contains { tag == "tag:yaml.org,2002:" + $0 }
  }
}

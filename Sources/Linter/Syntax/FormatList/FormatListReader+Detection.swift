extension FormatListReader {
  /// How many bytes are looked at.
  private static let maximumLength = 16 << 10

  /// How many lines that tell something are looked at.
  private static let maximumLines = 64

  /// So many lines `key: value` and no `Name : value` before them are YAML.
  private static let enoughKeys = 6

  /// Whether a text begins like what `Format-List` or `Format-Table` prints.
  ///
  /// A list has lines `Name : value`, with a blank in front of the colon. YAML may have them too: it has `key: value`, a dash
  /// or a document marker more often than each fifth line. A prompt or the header of a table decide where nothing of YAML
  /// stands before them.
  ///
  /// - Complexity: O(1); a settings file is left after a few lines.
  static func beginsList(_ head: Bytes) -> Bool {
    var count = LineCount()
    var lines = ListLines(Array(head.prefix(maximumLength)))
    while let line = lines.next() {
      guard !line.isBlank else { continue }
      count.add(line)
      if let decision = count.decision { return decision }
      if count.total >= maximumLines || count.keys >= enoughKeys && count.properties == 0 { break }
    }
    return count.isList
  }

  /// What the lines of a text look like.
  private struct LineCount {
    /// Lines `Name : value`.
    private(set) var properties = 0
    /// Lines that only YAML has.
    private(set) var keys = 0
    /// Lines that are neither and not indented below a property.
    private var others = 0
    /// What a table, a prompt or nested keys decided.
    private(set) var decision: Bool?
    /// The last property.
    private var parent: (indent: Int, colonColumn: Int, isEmpty: Bool)?

    var total: Int { properties + keys + others }

    var isList: Bool { properties > 0 && properties >= 4 * keys && properties * 2 >= others }

    mutating func add(_ line: ListLine) {
      if let parent, line.indent > parent.colonColumn, !parent.isEmpty { return }
      switch line.role {
      case .property(let property): add(property, line)
      case .comment: break
      case .command where keys == 0 && CommandText.isPrompt(line.body): decision = true
      case .underline(let groups) where groups > 1 && keys == 0 && others > 0: decision = true
      case .command, .failure, .underline, .text: addText(line)
      }
    }

    /// In YAML the keys below a key stand further in, and the key has no value of its own.
    private mutating func add(_ property: ListProperty, _ line: ListLine) {
      properties += 1
      if let parent, parent.isEmpty, line.indent > parent.indent { decision = false }
      parent = (line.indent, line.colonColumn(of: property), property.value.isEmpty)
    }

    private mutating func addText(_ line: ListLine) {
      if isYAML(line.body) {
        keys += 1
      } else if parent.map({ line.indent <= $0.indent }) ?? true {
        others += 1
      }
    }

    /// Whether a line begins with a dash, or has a colon that touches what is in front of it and nothing behind it.
    private func isYAML(_ body: Bytes) -> Bool {
      if body.first == UInt8(ascii: "%") || body.elementsEqual("---".utf8) { return true }
      if body.first == UInt8(ascii: "-") { return body.count == 1 || body.blankWidth(at: body.startIndex + 1) != nil }
      let head = body.prefix(256)
      guard let colon = head.indices.first(where: { isSeparator($0, in: head) }) else { return false }
      return colon > head.startIndex && head.blankWidth(at: colon - 1) == nil
    }

    private func isSeparator(_ index: Int, in body: Bytes) -> Bool {
      body[index] == UInt8(ascii: ":") && (index + 1 == body.endIndex || body.blankWidth(at: index + 1) != nil)
    }
  }
}

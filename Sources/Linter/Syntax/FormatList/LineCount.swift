/// What the first lines of a text look like: Format-List, or YAML.
struct LineCount {
  /// So many lines `key: value` and no `Name : value` before them are YAML.
  static let enoughKeys = 6

  /// Lines `Name : value`.
  private(set) var properties = 0
  /// Lines that YAML has.
  private(set) var keys = 0
  /// Lines that are neither and not indented below a property.
  private var others = 0
  /// What a table, a prompt or nested keys decided.
  private(set) var decision: Bool?
  /// The last property.
  private var parent: (indent: Int, colonColumn: Int, isEmpty: Bool)?
  /// The layout of properties that stand below each other.
  private var record: ListRecord?
  /// Whether all that looks like a key may be the words of a person: it stands at the margin, and no document begins there.
  private var maySpeak = true

  /// Whether each property so far has a name as cmdlets print it; the keys of settings begin with small letters.
  private var areNamesOfCmdlets = true

  var total: Int { properties + keys + others }

  /// Whether properties at the margin are lined up, as nobody does by hand below a few words.
  private var isLinedUp: Bool { record.map { $0.isLinedUp && $0.indent == 0 } ?? false }

  /// Whether a line begins where two properties or more have their values.
  private func isInColumn(_ line: ListLine) -> Bool {
    record.map { $0.isInColumns && line.indent == $0.valueColumn } ?? false
  }

  var isList: Bool {
    if isLinedUp, keys == 0 || maySpeak && keys < Self.enoughKeys { return true }
    return properties > 0 && properties >= 4 * keys && properties * 2 >= others
  }

  mutating func add(_ line: ListLine) {
    // Below properties that are lined up, a line behind their colons is part of a value, which may begin with an empty line.
    if let parent, line.indent > parent.colonColumn, !parent.isEmpty || isLinedUp || isInColumn(line) { return }
    switch line.role {
    case .property(let property): add(property, line)
    case .comment, .fence: break
    case .frame where keys == 0: decision = true
    case .command where CommandText.isPrompt(line.body) && (keys == 0 || maySpeak && line.indent == 0): decision = true
    case .underline(let groups) where groups > 1 && keys == 0 && others > 0: decision = true
    case .command, .failure, .underline, .frame, .text: addText(line)
    }
  }

  /// In YAML the keys below a key stand further in, and the key has no value of its own.
  private mutating func add(_ property: ListProperty, _ line: ListLine) {
    properties += 1
    if let first = line.body.first, first.lowercased == first { areNamesOfCmdlets = false }
    if let parent, parent.isEmpty, line.indent > parent.indent { decision = false }
    parent = (line.indent, line.colonColumn(of: property), property.value.isEmpty)
    if record == nil { record = ListRecord(property, line, after: nil) } else { record?.add(property, line, gap: 0) }
  }

  private mutating func addText(_ line: ListLine) {
    if isYAML(line) {
      // What a list ends in front of is another format, whose keys say nothing of the list.
      if isLinedUp, areNamesOfCmdlets, keys == 0, parent.map({ !$0.isEmpty || line.indent <= $0.indent }) ?? false {
        decision = true
      }
      keys += 1
      if line.indent > 0 || properties > 0 { maySpeak = false }
    } else if parent.map({ line.indent <= $0.indent }) ?? true {
      others += 1
    }
  }

  /// Whether a line begins with a dash, or has a colon that touches what is in front of it and nothing behind it.
  ///
  /// At the margin no key of settings has a blank: a sentence has.
  private mutating func isYAML(_ line: ListLine) -> Bool {
    let body = line.body
    if body.first == UInt8(ascii: "%") || body.elementsEqual("---".utf8) {
      maySpeak = false
      return true
    }
    if body.first == UInt8(ascii: "-") { return body.count == 1 || body.blankWidth(at: body.startIndex + 1) != nil }
    let head = body.prefix(256)
    guard let colon = head.indices.first(where: { isSeparator($0, in: head) }) else { return false }
    let isSentence = line.indent == 0 && head.first?.isLetterOrDigit ?? false && head[..<colon].contains(0x20)
    return colon > head.startIndex && head.blankWidth(at: colon - 1) == nil && !isSentence
  }

  private func isSeparator(_ index: Int, in body: Bytes) -> Bool {
    body[index] == UInt8(ascii: ":") && (index + 1 == body.endIndex || body.blankWidth(at: index + 1) != nil)
  }
}

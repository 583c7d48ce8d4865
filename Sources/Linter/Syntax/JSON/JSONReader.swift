/// Reads JSON (RFC 8259) into a tree, and goes on behind what breaks its rules, as far as it is clear what is meant.
///
/// Values that stand one after another, as in JSON lines or in two exports that were joined, are a document each.
package struct JSONReader {
  /// How deeply collections may be nested.
  package static let maximumDepth = 128

  /// How many errors are reported; a file with more is none that exlint is for.
  package static let maximumErrors = 100

  /// Why reading ends before the text does, or in the midst of something.
  enum Stop: Error {
    case end
    case endInString(quote: Int)
    /// Another format begins at the position.
    case otherFormat
    case tooManyErrors
    case nestedTooDeep
    case tooManyValues
  }

  /// A collection that is open.
  struct Level {
    let start: Int
    let isObject: Bool
    /// Whether a value was read and no comma behind it.
    var isBehindValue = false
    /// The comma behind the last value.
    var comma: Int?
    /// Whether something of the collection was left out.
    var isLossy = false
  }

  let source: Source
  let text: [UInt8]
  var position = 0
  var levels: [Level] = []
  /// Where the last key or value ended.
  var lastEnd = 0
  var builder: TreeBuilder
  var symbols = SymbolTable()
  var problems: [Problem] = []
  /// What is said once for a file, and was said.
  var said: Set<JSONFault> = []
  /// The text of the string that is being read, where it has escapes.
  var content: [UInt8] = []
  let maximumNodes: Int

  /// Reads a source; never fails: what cannot be read is a problem, and what the text lost is marked as cut.
  ///
  /// - Complexity: O(*n*); at most one node for each four bytes, or 100,000, is kept.
  package static func read(_ source: Source) -> (tree: Tree, problems: [Problem]) {
    var reader = JSONReader(source)
    do throws(Stop) { try reader.readDocuments() } catch { reader.end(error) }
    let tree = reader.builder.tree(symbolCount: reader.symbols.count)
    return (tree, reader.problems + DuplicateKeys.problems(in: tree))
  }

  private init(_ source: Source) {
    self.source = source
    text = source.text
    maximumNodes = max(100_000, source.text.count / 4)
    builder = TreeBuilder(source, capacity: source.text.count / 10 + 16)
  }

  private mutating func readDocuments() throws(Stop) {
    while let byte = try nextToken() {
      try readRoot(byte)
      while !levels.isEmpty { try readItem() }
    }
  }

  private mutating func readRoot(_ byte: UInt8) throws(Stop) {
    if builder.count > 0, beginsOtherFormat(byte) { throw .otherFormat }
    switch byte {
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      try report(.closesNothing, at: position..<position + 1)
      position += 1
    case UInt8(ascii: ","):
      try reportOnce(.commaBetweenRoots, at: position..<position + 1)
      position += 1
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "-"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      try readValue(byte)
    default:
      guard !isLiteral(at: position) else { return try readValue(byte) }
      builder.isCut = true
      try skipLine()
    }
  }

  /// Whether a line is none of JSON; of what begins with a bracket a prompt is none.
  private func beginsOtherFormat(_ byte: UInt8) -> Bool {
    // At the beginning of a line, or behind the mark of a file that was joined.
    guard position > 0, text[position - 1] == 0x0A || text[position - 1] == 0xBF else { return false }
    return "{[".utf8.contains(byte) ? CommandText.isPrompt(text[position...]) : OtherFormat.begins(text[position...])
  }

  /// Reads what comes next in the innermost collection.
  private mutating func readItem() throws(Stop) {
    guard let byte = try nextToken() else { throw .end }
    switch byte {
    case UInt8(ascii: "}"), UInt8(ascii: "]"): try close(byte)
    case UInt8(ascii: ","): try readComma()
    case UInt8(ascii: ":"):
      try report(.strayColon, at: position..<position + 1)
      position += 1
    default:
      let level = levels[levels.count - 1]
      if level.isBehindValue { try report(.missingComma, at: lastEnd..<lastEnd) }
      if level.isObject { try readMember(byte) } else { try readValue(byte) }
    }
  }
}

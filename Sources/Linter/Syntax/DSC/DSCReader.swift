/// Reads a script of PowerShell's Desired State Configuration: every block of a resource is an object of the resource's type.
///
/// No code is run. What is written out is a value; a variable, a call or any other expression is one that nobody knows. A script
/// says what must be there, not all that is, so its lists are marked as cut. Each `Node` block is a document of its own.
package struct DSCReader {
  /// How deeply brackets may be nested.
  package static let maximumDepth = 128

  /// Why reading ends before the text does, or in the midst of something.
  enum Stop: Error {
    case end(opening: Int)
    case nestedTooDeep
    case tooManyValues
  }

  /// A block around what is being read.
  private struct Level {
    let start: Int
    let isNode: Bool
  }

  let source: Source
  let text: [UInt8]
  var position = 0
  var builder: TreeBuilder
  var symbols = SymbolTable()
  let maximumNodes: Int
  private var levels: [Level] = []
  private var problems: [Problem] = []

  /// Reads a source; never fails.
  ///
  /// - Complexity: O(*n*); at most one node for each two bytes, or 100,000, is kept.
  package static func read(_ source: Source) -> (tree: Tree, problems: [Problem]) {
    var reader = DSCReader(source)
    do throws(Stop) { try reader.readScript() } catch { reader.end(error) }
    reader.endDocument()
    return (reader.builder.tree(symbolCount: reader.symbols.count), reader.problems)
  }

  init(_ source: Source) {
    self.source = source
    text = source.text
    maximumNodes = max(100_000, source.text.count / 2)
    builder = TreeBuilder(source, capacity: source.text.count / 16 + 16)
  }

  private mutating func readScript() throws(Stop) {
    while try nextToken() != nil { try readStatement() }
    if let level = levels.last { throw .end(opening: level.start) }
  }

  /// Reads a resource, the head of another block, or up to the end of the statement.
  mutating func readStatement() throws(Stop) {
    switch text[position] {
    case UInt8(ascii: "{"): try open(isNode: false)
    case UInt8(ascii: "}"): close()
    case UInt8(ascii: ";"): position += 1
    default:
      guard let word = readWord() else { return try skipStatement(stopsAtBrace: true) }
      try skipBlanks()
      let hasName = try skipTerm()
      let end = position
      guard try nextToken() == UInt8(ascii: "{") else {
        position = end
        return try skipStatement(stopsAtBrace: true)
      }
      if hasName, isType(word), try beginsBody() {
        try readResource(word)
      } else {
        try open(isNode: text[word].equalsIgnoringCase("Node"))
      }
    }
  }

  /// Whether a word can be the type of a resource: a command has a hyphen, and an `enum` looks like a resource.
  private func isType(_ word: Range<Int>) -> Bool {
    !text[word].contains(UInt8(ascii: "-")) && !text[word].equalsIgnoringCase("enum")
  }

  private mutating func open(isNode: Bool) throws(Stop) {
    guard levels.count < Self.maximumDepth else { throw .nestedTooDeep }
    if isNode { endDocument() }
    levels.append(Level(start: position, isNode: isNode))
    position += 1
  }

  private mutating func close() {
    if levels.popLast()?.isNode == true { endDocument() }
    position += 1
  }

  private mutating func endDocument() {
    builder.cut(at: position)
  }

  /// Reports why reading stops.
  private mutating func end(_ stop: Stop) {
    switch stop {
    case .end(let opening):
      problems.append(
        Problem(
          "syntax-error", at: source.point(text.count),
          values: ["problem": "the file ends here, and something is still open"],
          related: [Label(Span(source.id, opening..<opening + 1), "this is not closed")], variant: "dsc-cut"))
      position = text.count
    case .nestedTooDeep: report("nested-too-deep", limit: Self.maximumDepth)
    case .tooManyValues: report("too-many-values", limit: maximumNodes)
    }
  }

  private mutating func report(_ rule: String, limit: Int) {
    problems.append(Problem(rule, at: source.point(position), values: ["limit": String(limit)]))
  }
}

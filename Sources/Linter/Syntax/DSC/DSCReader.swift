/// Reads a script of PowerShell's Desired State Configuration: every block of a resource is an object of the resource's type.
///
/// No code is run. What is written out is a value; a variable, a call or any other expression is one that nobody knows. A script
/// says what must be there, not all that is, so its lists are marked as cut. Each `Node` block is a document of its own.
package struct DSCReader {
  /// A block around what is being read.
  private struct Level {
    let start: Int
    let isNode: Bool
    /// The computer that resources in it are for, where it is written out.
    let node: Range<Int>?
    /// Why nobody knows whether resources in it apply; `nil` where they do.
    let reason: CommandReason?
  }

  /// The head of a block.
  private struct Head {
    /// Where its brace stands.
    let brace: Int
    let isNode: Bool
    let reason: CommandReason?
  }

  let source: Source
  let text: [UInt8]
  var script: ScriptCursor
  var builder: TreeBuilder
  var symbols = SymbolTable()
  let maximumNodes: Int
  private var levels: [Level] = []
  /// The computer of the innermost `Node` block.
  var node: Range<Int>? { levels.last?.node }
  /// What was read last in front of a brace.
  private var head: Head?
  var problems: [Problem] = []

  /// Reads a source; never fails.
  ///
  /// - Complexity: O(*n*); at most one node for each two bytes, or 100,000, is kept.
  package static func read(_ source: Source) -> (tree: Tree, problems: [Problem]) {
    var reader = DSCReader(source)
    do throws(ScriptStop) { try reader.readScript() } catch { reader.end(error) }
    reader.endDocument()
    let tree = reader.builder.tree(symbolCount: reader.symbols.count)
    return (tree, reader.problems + DuplicateKeys.problems(in: tree))
  }

  init(_ source: Source) {
    self.source = source
    text = source.text
    script = ScriptCursor(source.text)
    maximumNodes = max(100_000, source.text.count / 2)
    builder = TreeBuilder(source, capacity: source.text.count / 16 + 16)
  }

  private mutating func readScript() throws(ScriptStop) {
    while try script.nextToken() != nil { try readStatement() }
    if let level = levels.last { throw .end(opening: level.start) }
  }

  /// Reads a resource, the head of another block, or up to the end of the statement.
  mutating func readStatement() throws(ScriptStop) {
    guard !beginsOtherFormat else { return skipParagraph() }
    switch text[script.position] {
    case UInt8(ascii: "{"):
      let head = head?.brace == script.position ? head : nil
      try open(isNode: head?.isNode ?? false, head?.reason)
    case UInt8(ascii: "}"): close()
    case UInt8(ascii: ";"): script.position += 1
    default:
      guard let word = script.readWord() else { return try skipHead(isNode: false, .block) }
      if let cmdlet = script.cmdlet(word) { note(cmdlet, at: word) }
      try script.skipBlanks()
      let start = script.position
      let hasName = try script.skipTerm()
      let end = script.position
      guard try script.nextToken() == UInt8(ascii: "{") else {
        script.position = end
        return try skipHead(isNode: isNode(word), isNode(word) ? nil : reason(word) ?? .block)
      }
      let name = nameOfType(word)
      if hasName, reason(word) == nil, isType(name), try beginsBody() {
        try readResource(name, isCertain: levels.last?.reason == nil)
      } else {
        try open(isNode: isNode(word), reason(word), node: isNode(word) ? literal(start..<end) : nil)
      }
    }
  }

  /// Moves over a statement, up to a block of it.
  private mutating func skipHead(isNode: Bool, _ reason: CommandReason?) throws(ScriptStop) {
    try script.skipStatement(stopsAtBrace: true)
    head = Head(brace: script.position, isNode: isNode, reason: reason)
  }

  /// A name of a computer with or without quotes; `nil` for anything else.
  private func literal(_ term: Range<Int>) -> Range<Int>? {
    let isQuoted = term.count > 2 && "'\"".utf8.contains(text[term.lowerBound])
    let name = isQuoted ? term.lowerBound + 1..<term.upperBound - 1 : term
    let isName = text[name].allSatisfy { $0.isLetterOrDigit || "-._".utf8.contains($0) }
    return name.isEmpty || !isName || text[name].equalsIgnoringCase("localhost") ? nil : name
  }

  private func isNode(_ word: Range<Int>) -> Bool {
    text[word].equalsIgnoringCase("Node")
  }

  /// Why nobody knows whether the block behind a word is run; `nil` where it is, or there is none.
  private func reason(_ word: Range<Int>) -> CommandReason? {
    CommandReason(keyword: text[word]).flatMap { $0 == .block ? nil : $0 }
  }

  /// Whether a line outside of all blocks is no code.
  private var beginsOtherFormat: Bool {
    let isLineStart = script.byte(-1).map { $0 == 0x0A || $0 == 0x0D } ?? true
    return levels.isEmpty && isLineStart && OtherFormat.beginsData(text[script.position...])
  }

  /// Leaves out lines of another format, up to an empty one; the first of them are named.
  private mutating func skipParagraph() {
    let start = script.position
    repeat {
      script.skipLine()
      script.skipLineBreak()
    } while script.byte(0).map { $0 != 0x0A && $0 != 0x0D } ?? false
    script.position = min(script.position, text.count)
    guard !problems.contains(where: { $0.lost != nil }), let lines = SkippedLines(of: text[start..<script.position])
    else {
      return
    }
    problems.append(.skipped(lines, of: source))
  }

  /// A word without the module in front of it, as in `ExchangeDsc\ExchPopSettings`.
  private func nameOfType(_ word: Range<Int>) -> Range<Int> {
    text[word].lastIndex(of: UInt8(ascii: "\\")).map { $0 + 1..<word.upperBound } ?? word
  }

  /// Whether a word can be the type of a resource: a command has a hyphen, and an `enum` looks like a resource.
  private func isType(_ word: Range<Int>) -> Bool {
    word.allSatisfy { script.dashWidth(at: $0) == nil } && !text[word].equalsIgnoringCase("enum")
  }

  /// Names a command that stands beside the resources: what it changes is known only to who runs it.
  private mutating func note(_ cmdlet: Cmdlet, at word: Range<Int>) {
    guard problems.count < CommandReader.maximumProblems else { return }
    problems.append(
      Problem(
        "command-not-read", at: Span(source.id, word), values: ["command": cmdlet.name], variant: "configuration"))
  }

  private mutating func open(
    isNode: Bool, _ reason: CommandReason?, node: Range<Int>? = nil
  ) throws(ScriptStop) {
    guard levels.count < ScriptCursor.maximumDepth else { throw .nestedTooDeep }
    if isNode { endDocument() }
    levels.append(
      Level(
        start: script.position, isNode: isNode, node: isNode ? node : levels.last?.node,
        reason: levels.last?.reason ?? reason))
    script.position += 1
  }

  private mutating func close() {
    if levels.popLast()?.isNode == true { endDocument() }
    script.position += 1
  }

  private mutating func endDocument() {
    builder.cut(at: script.position)
  }

  /// Reports why reading stops.
  private mutating func end(_ stop: ScriptStop) {
    switch stop {
    case .end(let opening):
      problems.append(
        Problem(
          "syntax-error", at: source.point(text.count),
          values: ["problem": "the file ends here, and something is still open"],
          related: [Label(Span(source.id, script.mark(at: opening)), "this is not closed")], variant: "dsc-cut"))
      script.position = text.count
    case .nestedTooDeep: report("nested-too-deep", limit: ScriptCursor.maximumDepth)
    case .tooManyValues: report("too-many-values", limit: maximumNodes)
    }
  }

  private mutating func report(_ rule: String, limit: Int) {
    problems.append(Problem(rule, at: source.point(script.position), values: ["limit": String(limit)]))
  }
}

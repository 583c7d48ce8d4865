/// Reads texts that PowerShell made of objects, `@{Name=value; Name=value}`, each on a line of its own.
///
/// Such a text has no quotes and has lost what lists and other objects held, so an empty value is one that nobody knows.
/// What stands in parentheses behind an object, as in `(RequireTLS: False)`, are further properties.
package struct ObjectTextReader {
  /// A name and its value.
  private typealias Member = (name: Range<Int>, value: Range<Int>)

  /// How many regions of other text are told.
  private static let maximumRegions = 100

  private let source: Source
  private let text: [UInt8]
  private let maximumNodes: Int
  private var builder: TreeBuilder
  private var symbols = SymbolTable()
  /// The lines without an object since the last one.
  private var skipped: SkippedLines?
  private var problems: [Problem] = []

  /// Reads a source; never fails.
  ///
  /// - Complexity: O(*n*); at most one node for each two bytes, or 100,000, is kept.
  package static func read(_ source: Source) -> (tree: Tree, problems: [Problem]) {
    var reader = ObjectTextReader(source)
    reader.readLines()
    return (reader.builder.tree(symbolCount: reader.symbols.count), reader.problems)
  }

  private init(_ source: Source) {
    self.source = source
    text = source.text
    maximumNodes = max(100_000, source.text.count / 2)
    builder = TreeBuilder(source, capacity: source.text.count / 16 + 16)
  }

  private mutating func readLines() {
    for line in text.split(separator: 0x0A) where !line.trimmed.isEmpty {
      guard let object = Self.object(line.trimmed) else {
        let range = line.trimmed.indices
        if skipped == nil { skipped = SkippedLines(range) } else { skipped?.append(range) }
        continue
      }
      finishSkipped()
      guard builder.count <= maximumNodes else { break }
      append(object)
    }
    finishSkipped()
    if builder.depth > 0 { builder.close(at: text.count, isCut: true) }
    if builder.count > maximumNodes {
      problems.append(Problem("too-many-values", at: source.point(text.count), values: ["limit": String(maximumNodes)]))
    }
  }

  /// Reports the lines that were skipped since the last object.
  private mutating func finishSkipped() {
    guard let lines = skipped else { return }
    skipped = nil
    if problems.count < Self.maximumRegions { problems.append(.skipped(lines, of: source)) }
  }
}

extension ObjectTextReader {
  /// The object of a line, from its `@{` on; `nil` where there is none.
  private static func object(_ line: Bytes) -> Bytes? {
    let isItem = line.starts(with: "- ".utf8) || line.starts(with: "* ".utf8)
    let object = isItem ? line.dropFirst(2).trimmed : line
    guard object.starts(with: "@{".utf8), object.dropFirst(2).wordBeforeEqualsSign != nil else { return nil }
    return object
  }

  /// Whether a text begins with the text of an object.
  ///
  /// - Complexity: O(length of the first line).
  static func beginsObject(_ head: Bytes) -> Bool {
    object(head.prefix { $0 != 0x0A }.trimmed)?.contains(UInt8(ascii: "}")) ?? false
  }

  private mutating func append(_ object: Bytes) {
    if builder.count == 0 {
      problems.append(Problem("object-as-text", at: Span(source.id, object.startIndex..<object.startIndex + 2)))
    }
    let end = object.lastIndex(of: UInt8(ascii: "}"))
    var members = members(object[(object.startIndex + 2)..<(end ?? object.endIndex)])
    let isCut = end == nil
    if isCut { members.removeLast() }
    if let end { members += remarks(object[(end + 1)...]) }
    if builder.depth == 0 {
      builder.beginDocument()
      builder.open(.sequence, style: .flow, at: object.startIndex)
    }
    if let type = directoryType(members) { builder.nameType(builder.number(ofType: type)) }
    builder.open(.mapping, style: .flow, at: object.startIndex)
    for member in members { append(member) }
    builder.close(at: object.endIndex, isCut: isCut)
  }

  private mutating func append(_ member: Member) {
    let symbol = symbols.symbol(of: member.name, in: text, isKey: true)
    builder.append(scalar: .plain, span: member.name, text: member.name, symbol: symbol)
    guard !member.value.isEmpty else { return builder.append(aliasOf: nil, span: member.value) }
    let value = symbols.symbol(of: member.value, in: text, isKey: false)
    builder.append(scalar: .plain, span: member.value, text: member.value, symbol: value)
  }

  /// The container of an object that is a reference into the directory, which tells what it refers to.
  private func directoryType(_ members: [Member]) -> String? {
    guard members.contains(where: { text[$0.name].equalsIgnoringCase("Rdn") }),
      let parent = members.first(where: { text[$0.name].equalsIgnoringCase("Parent") })
    else { return nil }
    return String(decoding: text[parent.value].prefix(500), as: UTF8.self)
  }

  /// The members of an object: a value ends in front of a semicolon, a blank and the next name.
  private func members(_ body: Bytes) -> [Member] {
    var members: [Member] = []
    var rest = body
    while let name = rest.wordBeforeEqualsSign {
      let value = rest[(name.upperBound + 1)...]
      let end = value.endOfMember
      members.append((name, value[..<end].trimmed.indices))
      rest = value[end...].dropFirst(2)
    }
    return members
  }

  /// What stands in parentheses: names and values with a colon between them, and commas behind them.
  private func remarks(_ tail: Bytes) -> [Member] {
    let tail = tail.trimmed
    guard tail.first == UInt8(ascii: "("), tail.last == UInt8(ascii: ")"), tail.count > 1 else { return [] }
    return tail.dropFirst().dropLast().split(separator: UInt8(ascii: ",")).compactMap { part in
      guard let (name, value) = part.trimmed.split(atFirst: UInt8(ascii: ":")), !name.isEmpty,
        name.allSatisfy(\.isLetterOrDigit)
      else { return nil }
      return (name.indices, value.trimmed.indices)
    }
  }
}

extension Bytes {
  /// The name at the beginning, where an equals sign follows it.
  fileprivate var wordBeforeEqualsSign: Range<Int>? {
    let word = prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }
    guard !word.isEmpty, word.endIndex < endIndex, self[word.endIndex] == UInt8(ascii: "=") else { return nil }
    return word.indices
  }

  /// Where the `; ` in front of the next name is, outside of objects in the value; the end where none follows.
  fileprivate var endOfMember: Int {
    var depth = 0
    for index in indices {
      switch self[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= depth > 0 ? 1 : 0
      case UInt8(ascii: ";") where depth == 0:
        let rest = self[(index + 1)...]
        if rest.first == 0x20, rest.dropFirst().wordBeforeEqualsSign != nil { return index }
      default: break
      }
    }
    return endIndex
  }
}

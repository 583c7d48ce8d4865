/// Reads CLIXML, which `Export-Clixml` of Windows PowerShell and PowerShell writes, on Expat's events.
///
/// The tree has one root, a sequence with a mapping for each object that was exported: its properties by name. A list or
/// dictionary at the top passes its objects on as records. An object inside a record is a value: its text, its elements if
/// it is a list, else its properties.
///
/// Source: Microsoft, [MS-PSRP] PowerShell Remoting Protocol, 2.2.5 Serialization.
package struct CLIXMLReader {
  /// How deeply values may be nested.
  package static let maximumDepth = 128

  /// How many references to unknown objects are reported.
  package static let maximumUnknownReferences = 100

  /// How many elements may have names that are none of CLIXML's: Expat keeps every name.
  private static let maximumStrangers = 1_000

  /// How deeply tags may be nested: a level of values has three at most, `Obj`, `DCT` and `En`.
  static let maximumTagDepth = 3 * maximumDepth

  let source: Source
  let text: [UInt8]
  var builder: TreeBuilder
  var symbols = SymbolTable()
  var problems: [Problem] = []
  private(set) var isStopped = false
  private var strangerCount = 0

  var elements: [OpenElement] = []
  var objects: [OpenObject] = []
  /// The names of the properties of all open objects, as ranges of the text.
  var names: [Range<Int>] = []
  /// The first names of types, by the number of their list, and what was found out about them, by where they stand.
  var typeRanges: [UInt64: Range<Int>] = [:]
  var types: [Int: ExportedType] = [:]
  var targets = ReferenceTargets()
  var unknownReferences: Set<UInt64> = []

  /// Reads a source; never fails: what cannot be read is a problem, and what was open there is marked as cut.
  ///
  /// - Complexity: O(*n*).
  package static func read(_ source: Source) -> (tree: Tree, problems: [Problem]) {
    let divided = source.text.count < leastDividedSize ? nil : readDivided(source)
    return divided ?? readWhole(source)
  }

  /// Reads a source from its beginning to its end.
  package static func readWhole(_ source: Source) -> (tree: Tree, problems: [Problem]) {
    CLIXMLReader(wholeOf: source).result
  }

  /// Reads the regions of a source by two parsers at once; `nil` where it has no regions, or is not sound.
  ///
  /// - Parameter leastSize: how many bytes a region has at least.
  package static func readDivided(
    _ source: Source, leastSize: Int = CLIXMLRegions.leastSize
  ) -> (tree: Tree, problems: [Problem])? {
    CLIXMLRegions(source.text, leastSize: leastSize).flatMap { CLIXMLReader(source, $0) }?.result
  }

  private var result: (tree: Tree, problems: [Problem]) {
    let tree = builder.tree(symbolCount: symbols.count)
    return (tree, problems + DuplicateKeys.problems(in: tree))
  }

  private init(_ source: Source) {
    self.source = source
    text = source.text
    builder = TreeBuilder(source, capacity: source.text.count / 32 + 16)
  }

  /// Reads one element behind the other, up to the end or the first fault.
  private init(wholeOf source: Source) {
    self.init(source)
    let events = CLIXMLEvents(source.text)
    inBatches(of: text.count, { emit in events.read(emit) }) { batch in
      append(batch)
      if let ending = batch.ending { end(ending) }
      return batch.ending == nil && !isStopped
    }
  }

  /// Reads regions by two parsers in turn; `nil` where one of them is none, or something is wrong in the text.
  private init?(_ source: Source, _ regions: CLIXMLRegions) {
    self.init(source)
    let events = CLIXMLEvents(source.text)
    let parsers = [0, 1].map { first in Batches(limit: 16) { emit in events.read(regions, from: first, emit) } }
    defer { for parser in parsers { parser.abandon() } }
    for number in 0..<regions.count {
      let batch = parsers[number % 2].next()
      guard case .endOfText = batch.ending, !isStopped else { return nil }
      append(batch)
    }
  }

  private mutating func append(_ batch: CLIXMLEventBatch) {
    for event in batch.events {
      if event.isBegin { begin(event.tag) } else { end(event.tag) }
    }
  }

  private mutating func end(_ ending: CLIXMLEventBatch.Ending) {
    guard !isStopped else { return }
    switch ending {
    case .endOfText, .tooDeep, .unfit: break
    case .doctype(let offset): refuseDoctype(endingAt: offset)
    case .fault(let words, let offset):
      stop("syntax-error", at: source.point(min(offset, text.count)), ["problem": words])
    }
  }

  /// Reads a start tag, or an element without content.
  private mutating func begin(_ tag: Range<Int>) {
    guard !isStopped else { return }
    let element = CLIXMLElement(text, at: tag.lowerBound + 1)
    guard let parent = elements.last else { return beginRoot(element, tag) }
    guard elements.count <= Self.maximumTagDepth, builder.depth <= Self.maximumDepth else {
      return stop("nested-too-deep", at: source.point(tag.lowerBound), ["limit": String(Self.maximumDepth)])
    }
    if element == nil { strangerCount += 1 }
    guard strangerCount <= Self.maximumStrangers else {
      let problem = "it has more than \(Self.maximumStrangers) elements that PowerShell never writes"
      return stop("syntax-error", at: Span(source.id, tag), ["problem": problem])
    }
    elements.append(child(element, tag, of: parent))
  }

  /// Reads an end tag, or the end of an element without content, where it is empty.
  private mutating func end(_ tag: Range<Int>) {
    guard !isStopped, let element = elements.popLast() else { return }
    let content = element.contentStart..<max(element.contentStart, tag.lowerBound)
    switch element.role {
    case .values, .dictionary: builder.close(at: tag.upperBound)
    case .entry: if element.childCount == 1 { builder.append(aliasOf: nil, span: tag) }
    case .object: endObject(at: tag.upperBound)
    case .lostObject: endLostObject()
    case .typeName: noteTypeName(content)
    case .objectText, .objectValue: note(content, element)
    case .scalar: append(content, element)
    case .passedOnValues, .properties, .noteProperties, .typeNames, .ignored: break
    }
  }

  /// Reports what ends the reading, and closes what is open.
  private mutating func stop(
    _ rule: String, at span: Span, _ values: [String: String], variant: String? = "clixml"
  ) {
    isStopped = true
    problems.append(Problem(rule, at: span, values: values, variant: rule == "syntax-error" ? variant : nil))
    if builder.count == 0 { openRoot(at: span.range.lowerBound) }
    builder.cut(at: span.range.lowerBound)
    // Behind the last object, too, there may have been more.
    builder.isCut = true
  }
}

extension CLIXMLReader {
  private mutating func beginRoot(_ element: CLIXMLElement?, _ tag: Range<Int>) {
    guard element != .root else {
      openRoot(at: tag.lowerBound)
      return elements.append(
        OpenElement(role: .values, element: element, contentStart: tag.upperBound, holdsRecords: true))
    }
    let nameStart = tag.lowerBound + 1
    let nameEnd = text[nameStart..<tag.upperBound].firstIndex(where: StartTag.endsName) ?? tag.upperBound
    let name = String(decoding: text[nameStart..<nameEnd].prefix(40), as: UTF8.self)
    let problem =
      name.lowercased() == "html"
      ? "this is a web page, not an export"
      : "the first element is `<\(name)>`, not `<Objs>`, so this is no export by Export-Clixml"
    stop("syntax-error", at: Span(source.id, tag.lowerBound..<nameEnd), ["problem": problem], variant: "no-clixml")
  }

  /// Whether the first element of a text, behind comments and instructions, is that of CLIXML.
  ///
  /// - Complexity: O(length of the text).
  static func beginsExport(_ head: Bytes) -> Bool {
    var rest = head.trimmed
    while rest.starts(with: "<?".utf8) || rest.starts(with: "<!--".utf8) {
      let end: StaticString = rest.starts(with: "<?".utf8) ? "?>" : "-->"
      let mark = end.withUTF8Buffer { Array($0) }
      guard let found = rest.indices.first(where: { rest[$0...].starts(with: mark) }) else { return false }
      rest = rest[(found + mark.count)...].trimmed
    }
    return rest.first == UInt8(ascii: "<") && CLIXMLElement(Array(rest), at: 1) == .root
  }

  private mutating func openRoot(at offset: Int) {
    builder.beginDocument()
    builder.open(.sequence, style: .flow, at: offset)
  }

  /// Reports a document type declaration.
  ///
  /// - Parameter offset: a place in it, behind its first word.
  private mutating func refuseDoctype(endingAt offset: Int) {
    let opening = "<!DOCTYPE"
    // Expat tells no place before this one; in front of it the declaration is the last to begin with these letters.
    var start = min(offset, text.count)
    while start > 0, !text[start...].starts(with: opening.utf8) { start -= 1 }
    let end = min(start + opening.utf8.count, text.count)
    let problem = "no export has a document type declaration; is this a web page, or the file of another program?"
    stop("syntax-error", at: Span(source.id, start..<end), ["problem": problem])
  }
}

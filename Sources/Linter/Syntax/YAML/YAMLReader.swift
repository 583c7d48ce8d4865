/// Reads YAML into a tree on libyaml's events, and goes on behind an error.
package struct YAMLReader {
  /// How deeply collections may be nested: libyaml's time grows with the square of the depth.
  package static let maximumDepth = 128

  /// How many syntax errors are reported; a file with more is none that exlint is for.
  package static let maximumErrors = 100

  /// How many nodes are kept of any text.
  private static let leastNodeLimit = 100_000

  var problems: [Problem] = []
  var errorCount = 0

  let source: Source
  /// What libyaml gets: the text of the source, of the same length, with what libyaml refuses in another form.
  var text: [UInt8]
  private let offsets: CodePointOffsets
  private let maximumNodes: Int
  /// How many documents were left since they are nested too deeply.
  private var abandonedCount = 0
  var builder: TreeBuilder
  var anchors: [String: Node.Index] = [:]
  /// The anchors of the document in their order.
  var anchorTargets: [(name: String, target: Node.Index)] = []
  private var symbols = SymbolTable()
  /// How many bytes were read again behind an error, and how many may be: the rest is read once.
  var repeatedCount = 0
  let maximumRepetition: Int

  /// Reads a source; never fails: what cannot be read is a problem, and its document is marked as cut.
  ///
  /// - Complexity: O(*n*); at most one node for each four bytes, or 100,000, is kept.
  package static func read(_ source: Source) -> (tree: Tree, problems: [Problem]) {
    let divided = source.text.count < leastDividedSize ? nil : readDivided(source)
    let reading = divided ?? readWhole(source)
    return start(ofListIn: reading.tree).map { read(source, upTo: $0) } ?? reading
  }

  /// Reads a source from its beginning to its end.
  package static func readWhole(_ source: Source) -> (tree: Tree, problems: [Problem]) {
    YAMLReader(wholeOf: source).result
  }

  /// Reads the middle of a source at the same time as the rest; `nil` where it has no such middle, or is not sound.
  package static func readDivided(_ source: Source) -> (tree: Tree, problems: [Problem])? {
    BlockItems(source.text).flatMap { YAMLReader(source, beside: $0) }?.result
  }

  var result: (tree: Tree, problems: [Problem]) {
    let tree = builder.tree(symbolCount: symbols.count)
    return (tree, problems + DuplicateKeys.problems(in: tree))
  }

  /// Reads one document behind the other.
  init(wholeOf source: Source) {
    self.init(source)
    var size = source.text.count
    var start: YAMLStart? = YAMLStart(document: 0)
    while let next = start {
      start = end(readToEnd(from: next, size: size), from: next)
      // Where errors stand close together a thread gains nothing.
      size = (start?.offset ?? 0) - next.offset < 1 << 16 ? 0 : source.text.count - next.offset
    }
  }

  /// Reads some items of a sequence at the same time as all around them; `nil` where they are no such items, or something is
  /// wrong in the text.
  private init?(_ source: Source, beside items: BlockItems) {
    self.init(source)
    let share = max(Self.leastNodeLimit / 2, items.range.count / 4)
    // Every item stands in a sequence, whose dashes take a column, and that perhaps in a mapping at the same column.
    let depth = 2 * (items.indentation + 1)
    let around = batches(of: .around(items), maximumDepth: Self.maximumDepth, maximumNodes: maximumNodes - share)
    let inside = batches(of: .items(items), maximumDepth: Self.maximumDepth - depth, maximumNodes: share)
    defer {
      around.abandon()
      inside.abandon()
    }
    guard take(around).endsAtSeam, case .endOfText = take(inside).ending, case .endOfText = take(around).ending else {
      return nil
    }
  }

  private func batches(of part: YAMLPart, maximumDepth: Int, maximumNodes: Int) -> Batches<YAMLEventBatch> {
    let events = YAMLEvents(text, offsets, part, maximumDepth: maximumDepth, maximumNodes: maximumNodes)
    return Batches(limit: nil) { emit in
      var events = events
      events.read(emit)
    }
  }

  /// Appends events up to the seam, or up to the end.
  ///
  /// - Returns: the last batch of them.
  private mutating func take(_ batches: Batches<YAMLEventBatch>) -> YAMLEventBatch {
    while true {
      let batch = batches.next()
      for event in batch.events { append(event, of: batch) }
      if batch.endsAtSeam || batch.ending != nil { return batch }
    }
  }

  private init(_ source: Source) {
    self.source = source
    text = source.isASCII ? source.text : source.text.withoutInnerMarks
    maximumRepetition = 4 * source.text.count + 1 << 20
    offsets = CodePointOffsets(source.text, isASCII: source.isASCII)
    maximumNodes = max(Self.leastNodeLimit, source.text.count / 4)
    builder = TreeBuilder(source, capacity: source.text.count / 10 + 16)
  }

  /// Reads documents up to the end or the first syntax error.
  ///
  /// - Parameter size: how many bytes to expect.
  /// - Returns: why there is no more.
  private mutating func readToEnd(from start: YAMLStart, size: Int) -> YAMLEnding {
    let events = YAMLEvents(
      text, offsets, .behind(start), maximumDepth: Self.maximumDepth - start.depth,
      maximumNodes: maximumNodes - builder.count)
    var ending = YAMLEnding.endOfText
    inBatches(
      of: size,
      { emit in
        var events = events
        events.read(emit)
      }
    ) { batch in
      for event in batch.events { append(event, of: batch) }
      ending = batch.ending ?? ending
      return batch.ending == nil
    }
    return ending
  }

  private mutating func append(_ event: YAMLEvent, of batch: YAMLEventBatch) {
    switch event.kind {
    case .scalar where event.isVerbatim: appendVerbatim(event)
    case .scalar: appendScalar(event, of: batch)
    case .collectionEnd: close(at: Int(event.end))
    case .mappingStart: builder.open(.mapping, style: event.style, at: contentStart(event, of: batch))
    case .sequenceStart: builder.open(.sequence, style: event.style, at: contentStart(event, of: batch))
    case .alias: appendAlias(event, of: batch)
    case .documentStart:
      anchors.removeAll(keepingCapacity: true)
      anchorTargets.removeAll(keepingCapacity: true)
      builder.beginDocument()
    }
  }

  private mutating func close(at end: Int) {
    // Where reading began in the middle of a mapping, its last key may have no value.
    if errorCount > 0 || repeatedCount > 0 { builder.completeEntry(losing: end..<end) }
    // Behind an error the parser may close what was closed as cut off.
    guard builder.depth > 0 else { return }
    builder.close(at: end)
  }

  private mutating func appendVerbatim(_ event: YAMLEvent) {
    append(event.style, Int(event.start)..<Int(event.end))
  }

  /// Appends a scalar whose text stands in the source.
  private mutating func append(_ style: Node.Style, _ span: Range<Int>) {
    let text = span.lowerBound + style.quoteCount..<span.upperBound - style.quoteCount
    let symbol = symbols.symbol(of: text, in: source.text, isKey: builder.expectsKey)
    builder.append(scalar: style, span: span, text: text, symbol: symbol)
  }

  private mutating func appendScalar(_ event: YAMLEvent, of batch: YAMLEventBatch) {
    var position = Int(event.detail)
    let start = contentStart(event, of: batch, &position)
    let text = batch.texts.next(&position)
    let span = start..<max(start, Int(event.end))
    let quotes = event.style.quoteCount
    let isBlock = event.style == .literal || event.style == .folded
    if !isBlock, span.count >= 2 * quotes, source.text[span].dropFirst(quotes).dropLast(quotes) == text {
      append(event.style, span)
    } else {
      let end = isBlock ? blockScalarEnd(span) : span.upperBound
      let isPlain = event.style == .plain && !text.isEmpty
      // libyaml may have got another first character.
      let written = isPlain ? [source.text[start]] + text.dropFirst() : Array(text)
      builder.append(rewritten: written, style: event.style, span: start..<end)
    }
  }

  private mutating func appendAlias(_ event: YAMLEvent, of batch: YAMLEventBatch) {
    var position = Int(event.detail)
    let name = String(decoding: batch.texts.next(&position), as: UTF8.self)
    let span = Int(event.start)..<Int(event.end)
    let target = anchors[name]
    let isInside = target.map(builder.isOpen) ?? false
    // Behind a syntax error the anchor may be lost.
    if target == nil && errorCount == 0 || isInside {
      let rule = isInside ? "alias-of-itself" : "unknown-alias"
      problems.append(Problem(rule, at: Span(source.id, span), values: ["name": name]))
    }
    builder.append(aliasOf: isInside ? nil : target, span: span)
  }
}

extension YAMLReader {
  private mutating func contentStart(_ event: YAMLEvent, of batch: YAMLEventBatch) -> Int {
    var position = Int(event.detail)
    return contentStart(event, of: batch, &position)
  }

  /// Where a node begins behind its anchor and tag; notes the anchor and reports an unknown tag.
  private mutating func contentStart(_ event: YAMLEvent, of batch: YAMLEventBatch, _ position: inout Int) -> Int {
    let start = Int(event.start)
    guard event.hasProperties else { return start }
    let anchor = String(decoding: batch.texts.next(&position), as: UTF8.self)
    let tag = String(decoding: batch.texts.next(&position), as: UTF8.self)
    if !anchor.isEmpty {
      anchors[anchor] = builder.next
      anchorTargets.append((anchor, builder.next))
    }
    let properties = NodeProperties(source.text, from: start, to: max(start, Int(event.end)))
    if !tag.isEmpty, let span = properties.tag, !StandardTag.contains(tag) {
      let values = ["tag": String(decoding: source.text[span], as: UTF8.self)]
      problems.append(Problem("unknown-tag", at: Span(source.id, span), values: values))
    }
    return properties.contentStart
  }

  /// The end of a block scalar; libyaml counts the line breaks behind it as its own.
  private func blockScalarEnd(_ span: Range<Int>) -> Int {
    source.text[span].lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }.map { $0 + 1 }
      ?? span.upperBound
  }
}

extension YAMLReader {
  /// Reports why libyaml's events ended.
  ///
  /// - Returns: where to read on.
  private mutating func end(_ ending: YAMLEnding, from start: YAMLStart) -> YAMLStart? {
    switch ending {
    case .endOfText, .unfit: return nil
    case .tooDeep(let mark):
      let end = abandon("nested-too-deep", limit: Self.maximumDepth, at: mark)
      abandonedCount += 1
      guard abandonedCount < Self.maximumErrors else { return nil }
      return text.nextDocument(at: end + 1).map(YAMLStart.init(document:))
    case .tooMany(let mark):
      // No further document would get any.
      abandon("too-many-values", limit: maximumNodes, at: mark)
      return nil
    case .fault(let fault): return mend(fault) ?? recover(from: fault, behind: start.offset)
    }
  }

  /// Reports that a limit was passed, and closes what is open.
  ///
  /// - Returns: where that is.
  @discardableResult
  private mutating func abandon(_ rule: String, limit: Int, at offset: Int) -> Int {
    let start = builder.lastStart ?? offset
    problems.append(Problem(rule, at: source.point(start), values: ["limit": String(limit)]))
    builder.cut(at: start)
    return start
  }
}

private import CYAML

/// Reads YAML 1.1 into a tree on libyaml's events, and goes on with the next document after an error.
package struct YAMLReader {
  /// How deeply collections may be nested: libyaml's time grows with the square of the depth.
  package static let maximumDepth = 128

  /// How many syntax errors are reported; a file with more is none that exlint is for.
  package static let maximumErrors = 100

  private var problems: [Problem] = []
  private var errorCount = 0

  private let source: Source
  private let offsets: CodePointOffsets
  private let maximumNodes: Int
  private var builder: TreeBuilder
  private var anchors: [String: Node.Index] = [:]
  private var symbols = SymbolTable()
  /// Where the text that libyaml sees begins, in code points and in bytes.
  private var base = (codePoint: 0, byte: 0)

  /// Reads a source; never fails: what cannot be read is a problem, and its document is marked as cut.
  ///
  /// - Complexity: O(*n*); at most one node for each four bytes, or 100,000, is kept.
  package static func read(_ source: Source) -> (tree: Tree, problems: [Problem]) {
    var reader = YAMLReader(source)
    reader.readDocuments()
    let tree = reader.builder.tree(symbolCount: reader.symbols.count)
    return (tree, reader.problems + DuplicateKeys.problems(in: tree))
  }

  private init(_ source: Source) {
    self.source = source
    offsets = CodePointOffsets(source.text, isASCII: source.isASCII)
    maximumNodes = max(100_000, source.text.count / 4)
    builder = TreeBuilder(source, capacity: source.text.count / 10 + 16)
  }

  private mutating func readDocuments() {
    let text = source.text
    text.withUnsafeBufferPointer { bytes in
      var start: Int? = 0
      while let offset = start {
        start = readUntilFault(UnsafeBufferPointer(rebasing: bytes[offset...]), at: offset)
      }
    }
  }

  /// Reads documents up to the end or the first syntax error.
  ///
  /// - Returns: the offset of the next document marker behind the error.
  private mutating func readUntilFault(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    base = (offsets.codePoints(before: offset), offset)
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return nil }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(&parser, &event) == 1 else {
        let fault = report(parser)
        errorCount += 1
        guard errorCount < Self.maximumErrors else { return nil }
        return nextDocument(at: max(fault, offset + 1))
      }
      let type = event.type
      append(&event)
      yaml_event_delete(&event)
      if type == YAML_STREAM_END_EVENT { return nil }
      if builder.depth > Self.maximumDepth { return abandon("nested-too-deep", at: parser) }
      if builder.count > maximumNodes { return abandon("too-many-values", at: parser) }
    }
  }

  private mutating func append(_ event: inout yaml_event_t) {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      anchors.removeAll(keepingCapacity: true)
      builder.beginDocument()
    case YAML_SCALAR_EVENT: appendScalar(&event)
    case YAML_ALIAS_EVENT: appendAlias(&event)
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      let start = contentStart(&event, data.anchor, data.tag)
      builder.open(.sequence, style: data.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .plain, at: start)
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      let start = contentStart(&event, data.anchor, data.tag)
      builder.open(.mapping, style: data.style == YAML_FLOW_MAPPING_STYLE ? .flow : .plain, at: start)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: builder.close(at: byte(event.end_mark))
    default: break
    }
  }

  private mutating func appendScalar(_ event: inout yaml_event_t) {
    let data = event.data.scalar
    let style = Node.Style(data.style)
    let start = contentStart(&event, data.anchor, data.tag)
    let end = max(start, byte(event.end_mark))
    let text = UnsafeBufferPointer(start: data.value, count: data.length)
    let quotes = style == .singleQuoted || style == .doubleQuoted ? 1 : 0
    let written = start + quotes..<max(start + quotes, end - quotes)
    // On one line every escape of a plain or single-quoted scalar makes it shorter, so the length decides.
    let isDecidedByLength = style != .doubleQuoted && event.start_mark.line == event.end_mark.line
    if style != .literal, style != .folded, isVerbatim(text, in: written, isDecidedByLength: isDecidedByLength) {
      let symbol = source.text.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { symbols.symbol(of: written, in: $0) } ?? 0
      }
      builder.append(scalar: style, span: start..<end, text: written, symbol: symbol)
    } else {
      builder.append(rewritten: text, style: style, span: start..<blockScalarEnd(start..<end, style))
    }
  }

  /// Whether a scalar's text stands in the source as it is.
  private func isVerbatim(
    _ text: UnsafeBufferPointer<UInt8>, in written: Range<Int>, isDecidedByLength: Bool
  ) -> Bool {
    guard text.count == written.count, !isDecidedByLength, let start = text.baseAddress else {
      return text.count == written.count
    }
    return source.text.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memcmp($0 + written.lowerBound, start, written.count) == 0 } ?? false
    }
  }

  private mutating func appendAlias(_ event: inout yaml_event_t) {
    let name = String(cString: event.data.alias.anchor)
    let span = byte(event.start_mark)..<byte(event.end_mark)
    let target = anchors[name]
    let isInside = target.map(builder.isOpen) ?? false
    if target == nil || isInside {
      let rule = isInside ? "alias-of-itself" : "unknown-alias"
      problems.append(Problem(rule, at: Span(source.id, span), values: ["name": name]))
    }
    builder.append(aliasOf: isInside ? nil : target, span: span)
  }
}

extension YAMLReader {
  private func byte(_ mark: yaml_mark_t) -> Int {
    offsets.byteOffset(ofCodePoint: base.codePoint + Int(mark.index))
  }

  /// Where a node begins behind its anchor and tag; notes the anchor and reports an unknown tag.
  private mutating func contentStart(
    _ event: inout yaml_event_t, _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?
  ) -> Int {
    let start = byte(event.start_mark)
    guard anchor != nil || tag != nil else { return start }
    if let anchor { anchors[String(cString: anchor)] = builder.next }
    let properties = NodeProperties(source.text, from: start, to: max(start, byte(event.end_mark)))
    if let tag, let span = properties.tag, !StandardTag.contains(String(cString: tag)) {
      let values = ["tag": String(decoding: source.text[span], as: UTF8.self)]
      problems.append(Problem("unknown-tag", at: Span(source.id, span), values: values))
    }
    return properties.contentStart
  }

  /// The end of a scalar; libyaml counts the line breaks behind a block scalar as its own.
  private func blockScalarEnd(_ span: Range<Int>, _ style: Node.Style) -> Int {
    guard style == .literal || style == .folded else { return span.upperBound }
    return source.text[span].lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }.map { $0 + 1 }
      ?? span.upperBound
  }
}

extension YAMLReader {
  /// Reports libyaml's error and closes what is open.
  ///
  /// - Returns: the offset of the error.
  private mutating func report(_ parser: yaml_parser_t) -> Int {
    let mark = parser.problem == nil ? parser.mark : parser.problem_mark
    let offset = min(byte(mark), source.text.count)
    let error = YAMLError(
      problem: parser.problem.map(String.init(cString:)) ?? "the parser ran out of memory",
      context: parser.context.map(String.init(cString:)), at: offset, contextAt: byte(parser.context_mark),
      in: source)
    problems.append(error.problem)
    builder.cut(at: offset)
    return offset
  }

  /// Reports that a limit was passed, closes what is open, and reads no further.
  private mutating func abandon(_ rule: String, at parser: yaml_parser_t) -> Int? {
    let offset = min(byte(parser.mark), source.text.count)
    let start = builder.lastStart ?? offset
    let limit = rule == "nested-too-deep" ? Self.maximumDepth : maximumNodes
    problems.append(Problem(rule, at: source.point(start), values: ["limit": String(limit)]))
    builder.cut(at: start)
    return nextDocument(at: start + 1)
  }

  /// The offset of the next line that begins a document, at or behind an offset.
  private func nextDocument(at offset: Int) -> Int? {
    let text = source.text
    // An offset at the beginning of a line may be the marker itself.
    var index = min(offset, text.count)
    if index == 0 || text[index - 1] != UInt8(ascii: "\n") {
      index = text[index...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.count
    }
    while index < text.count {
      let follows = index + 3 < text.count ? text[index + 3] : UInt8(ascii: "\n")
      if text[index...].starts(with: "---".utf8), [0x20, 0x09, 0x0A, 0x0D].contains(follows) { return index }
      index = text[index...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.count
    }
    return nil
  }
}

extension Node.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    self =
      switch style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
  }
}

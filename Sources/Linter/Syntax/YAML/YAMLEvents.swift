private import CYAML

/// Runs libyaml's parser over a text, and hands on what it finds.
struct YAMLEvents {
  private let text: [UInt8]
  private let offsets: CodePointOffsets
  /// Where the text that libyaml sees begins, in bytes and in code points.
  private let start: Int
  private let startCodePoint: Int
  private let maximumDepth: Int
  private let maximumNodes: Int

  /// - Parameters:
  ///   - start: a byte offset where a document begins.
  ///   - maximumDepth: how deeply collections may be nested before the reading ends.
  ///   - maximumNodes: how many nodes there may be before the reading ends.
  init(_ text: [UInt8], _ offsets: CodePointOffsets, from start: Int, maximumDepth: Int, maximumNodes: Int) {
    self.text = text
    self.offsets = offsets
    self.start = start
    startCodePoint = offsets.codePoints(before: start)
    self.maximumDepth = maximumDepth
    self.maximumNodes = maximumNodes
  }

  /// Reads up to the end or the first fault.
  ///
  /// - Parameter emit: takes the events in their order; the last batch, and no other, has an ending.
  func read(_ emit: (YAMLEventBatch) -> Void) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    defer { event.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      let message = "the parser ran out of memory"
      emit(YAMLEventBatch(ending: .fault(message: message, context: nil, offset: start, contextOffset: start)))
      return
    }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    text.withUnsafeBufferPointer { bytes in
      yaml_parser_set_input_string(parser, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      var batch = YAMLEventBatch()
      var (depth, count) = (0, 0)
      while batch.ending == nil {
        if batch.events.count == YAMLEventBatch.capacity {
          emit(batch)
          batch = YAMLEventBatch()
        }
        step(parser, event, bytes, &batch, &depth, &count)
      }
      emit(batch)
    }
  }

  /// Takes the next event of libyaml.
  private func step(
    _ parser: UnsafeMutablePointer<yaml_parser_t>, _ event: UnsafeMutablePointer<yaml_event_t>,
    _ bytes: UnsafeBufferPointer<UInt8>, _ batch: inout YAMLEventBatch,
    _ depth: inout Int, _ count: inout Int
  ) {
    guard yaml_parser_parse(parser, event) == 1 else {
      batch.ending = fault(parser.pointee)
      return
    }
    defer { yaml_event_delete(event) }
    switch event.pointee.type {
    case YAML_SCALAR_EVENT:
      count += 1
      appendScalar(event, bytes, to: &batch)
    case YAML_SEQUENCE_START_EVENT:
      (depth, count) = (depth + 1, count + 1)
      let data = event.pointee.data.sequence_start
      let style: Node.Style = data.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .plain
      append(.sequenceStart, style, event, data.anchor, data.tag, to: &batch)
    case YAML_MAPPING_START_EVENT:
      (depth, count) = (depth + 1, count + 1)
      let data = event.pointee.data.mapping_start
      let style: Node.Style = data.style == YAML_FLOW_MAPPING_STYLE ? .flow : .plain
      append(.mappingStart, style, event, data.anchor, data.tag, to: &batch)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      depth -= 1
      append(.collectionEnd, .plain, event, nil, nil, to: &batch)
    case YAML_ALIAS_EVENT:
      count += 1
      append(.alias, .plain, event, event.pointee.data.alias.anchor, nil, to: &batch)
    case YAML_DOCUMENT_START_EVENT: append(.documentStart, .plain, event, nil, nil, to: &batch)
    case YAML_STREAM_END_EVENT: batch.ending = .endOfText
    default: break
    }
    if depth > maximumDepth { batch.ending = .tooDeep(offset: byte(parser.pointee.mark)) }
    if count > maximumNodes { batch.ending = .tooMany(offset: byte(parser.pointee.mark)) }
  }
}

extension YAMLEvents {
  private func byte(_ mark: yaml_mark_t) -> Int {
    min(offsets.byteOffset(ofCodePoint: startCodePoint + Int(mark.index)), text.count)
  }

  private func append(
    _ kind: YAMLEvent.Kind, _ style: Node.Style, _ event: UnsafeMutablePointer<yaml_event_t>,
    _ anchor: UnsafePointer<UInt8>?,
    _ tag: UnsafePointer<UInt8>?, to batch: inout YAMLEventBatch
  ) {
    let properties = anchor != nil || tag != nil
    batch.events.append(
      YAMLEvent(
        kind: kind, style: style, hasProperties: properties, isVerbatim: false,
        start: UInt32(truncatingIfNeeded: byte(event.pointee.start_mark)),
        end: UInt32(truncatingIfNeeded: byte(event.pointee.end_mark)),
        detail: UInt32(truncatingIfNeeded: batch.texts.position)))
    if properties {
      batch.texts.append(Self.text(anchor))
      batch.texts.append(Self.text(tag))
    }
  }

  private static func text(_ text: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: text, count: text.map { strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? 0)
  }

  private func appendScalar(
    _ event: UnsafeMutablePointer<yaml_event_t>, _ bytes: UnsafeBufferPointer<UInt8>, to batch: inout YAMLEventBatch
  ) {
    let data = event.pointee.data.scalar
    let style = Node.Style(data.style)
    let text = UnsafeBufferPointer(start: data.value, count: data.length)
    let (start, end) = (byte(event.pointee.start_mark), byte(event.pointee.end_mark))
    // On one line every escape of a plain or single-quoted scalar makes it shorter, so the length decides.
    let isDecidedByLength = style != .doubleQuoted && event.pointee.start_mark.line == event.pointee.end_mark.line
    let quotes = style.quoteCount
    let hasProperties = data.anchor != nil || data.tag != nil
    var isVerbatim = !hasProperties && style != .literal && style != .folded && text.count == end - start - 2 * quotes
    if isVerbatim, !isDecidedByLength, let written = bytes.baseAddress, let value = text.baseAddress {
      isVerbatim = memcmp(written + start + quotes, value, text.count) == 0
    }
    batch.events.append(
      YAMLEvent(
        kind: .scalar, style: style, hasProperties: hasProperties, isVerbatim: isVerbatim,
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: max(start, end)),
        detail: UInt32(truncatingIfNeeded: batch.texts.position)))
    guard !isVerbatim else { return }
    if hasProperties {
      batch.texts.append(Self.text(data.anchor))
      batch.texts.append(Self.text(data.tag))
    }
    batch.texts.append(text)
  }

  private func fault(_ parser: yaml_parser_t) -> YAMLEnding {
    let mark = parser.problem == nil ? parser.mark : parser.problem_mark
    return .fault(
      message: parser.problem.map(String.init(cString:)) ?? "the parser ran out of memory",
      context: parser.context.map(String.init(cString:)), offset: byte(mark), contextOffset: byte(parser.context_mark))
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

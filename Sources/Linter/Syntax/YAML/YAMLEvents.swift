private import CYAML

/// One run of libyaml's parser over a text, or over a part of one, which hands on what it finds.
struct YAMLEvents {
  private let text: [UInt8]
  private let offsets: CodePointOffsets
  /// ASCII in front of the text that opens the collections around it; not reported.
  private let prefix: [UInt8]
  private let pieces: (first: Range<Int>, second: Range<Int>)
  /// The code points in front of the first piece, and how many are left out between the pieces.
  private let codePoints: (before: Int, between: Int)
  /// How many code points the first piece has.
  private let seam: Int
  private let maximumDepth: Int
  private let maximumNodes: Int

  private var watch: PartWatch
  private var batch = YAMLEventBatch()
  private var depth = 0
  private var count = 0

  /// - Parameters:
  ///   - maximumDepth: how deeply collections may be nested before the reading ends.
  ///   - maximumNodes: how many nodes there may be before the reading ends.
  init(_ text: [UInt8], _ offsets: CodePointOffsets, _ part: YAMLPart, maximumDepth: Int, maximumNodes: Int) {
    self.text = text
    self.offsets = offsets
    prefix = part.prefix
    pieces = part.pieces(ofTextWith: text.count)
    let before = offsets.codePoints(before: pieces.first.lowerBound)
    let seam = offsets.codePoints(before: pieces.first.upperBound) - before
    self.seam = seam
    codePoints = (before, offsets.codePoints(before: pieces.second.lowerBound) - before - seam)
    self.maximumDepth = maximumDepth
    self.maximumNodes = maximumNodes
    watch = PartWatch(part, seam: seam)
  }

  /// Reads up to the end or the first fault.
  ///
  /// - Parameter emit: takes the events in their order, and returns whether it wants more; the last batch, and no other, has
  ///   an ending.
  mutating func read(_ emit: (YAMLEventBatch) -> Bool) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      let (message, offset) = ("the parser ran out of memory", pieces.first.lowerBound)
      batch.ending = .fault(YAMLFault(message: message, offset: offset, context: nil, contextOffset: offset))
      _ = emit(batch)
      return
    }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    text.withUnsafeBufferPointer { bytes in
      prefix.withUnsafeBufferPointer { prefix in
        var input = SplicedText(prefix, bytes, pieces)
        withUnsafeMutablePointer(to: &input) { input in
          yaml_parser_set_input(parser, readSplicedText, input)
          read(parser, input, bytes, emit)
        }
      }
    }
  }

  private mutating func read(
    _ parser: UnsafeMutablePointer<yaml_parser_t>, _ input: UnsafeMutablePointer<SplicedText>,
    _ bytes: UnsafeBufferPointer<UInt8>, _ emit: (YAMLEventBatch) -> Bool
  ) {
    let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    defer { event.deallocate() }
    var isWanted = true
    while isWanted, batch.ending == nil {
      input.pointee.refill(parser)
      guard yaml_parser_parse(parser, event) == 1 else {
        batch.ending = fault(parser.pointee)
        break
      }
      defer { yaml_event_delete(event) }
      let verdict = watch.judge(event.pointee)
      batch.endsAtSeam = verdict == .takenBehindSeam
      if batch.endsAtSeam || batch.events.count == YAMLEventBatch.capacity {
        isWanted = emit(batch)
        batch = YAMLEventBatch()
      }
      switch verdict {
      case .taken, .takenBehindSeam: append(event, bytes)
      case .left: break
      case .unfit: batch.ending = .unfit
      }
      if depth > maximumDepth { batch.ending = .tooDeep(offset: byte(parser.pointee.mark)) }
      if count > maximumNodes { batch.ending = .tooMany(offset: byte(parser.pointee.mark)) }
    }
    if isWanted { _ = emit(batch) }
  }

  private mutating func append(_ event: UnsafeMutablePointer<yaml_event_t>, _ bytes: UnsafeBufferPointer<UInt8>) {
    switch event.pointee.type {
    case YAML_SCALAR_EVENT:
      count += 1
      appendScalar(event, bytes)
    case YAML_SEQUENCE_START_EVENT:
      (depth, count) = (depth + 1, count + 1)
      let data = event.pointee.data.sequence_start
      append(.sequenceStart, data.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .plain, event, data.anchor, data.tag)
    case YAML_MAPPING_START_EVENT:
      (depth, count) = (depth + 1, count + 1)
      let data = event.pointee.data.mapping_start
      append(.mappingStart, data.style == YAML_FLOW_MAPPING_STYLE ? .flow : .plain, event, data.anchor, data.tag)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      depth -= 1
      append(.collectionEnd, .plain, event, nil, nil)
    case YAML_ALIAS_EVENT:
      count += 1
      append(.alias, .plain, event, event.pointee.data.alias.anchor, nil)
    case YAML_DOCUMENT_START_EVENT: append(.documentStart, .plain, event, nil, nil)
    case YAML_STREAM_END_EVENT: batch.ending = .endOfText
    default: break
    }
  }
}

/// libyaml's call for more text.
private func readSplicedText(
  _ data: UnsafeMutableRawPointer?, _ target: UnsafeMutablePointer<UInt8>?, _ size: Int,
  _ count: UnsafeMutablePointer<Int>?
) -> Int32 {
  guard let input = data?.assumingMemoryBound(to: SplicedText.self), let target, let count else { return 0 }
  count.pointee = input.pointee.read(into: target, count: size)
  return 1
}

extension YAMLEvents {
  /// The byte offset of a mark; what ends in front of the seam does not reach over it.
  private func byte(_ mark: yaml_mark_t) -> Int {
    let isBehindSeam = watch.isBehindSeam && mark.index >= seam
    let number = isBehindSeam ? Int(mark.index) + codePoints.between : min(max(0, Int(mark.index) - prefix.count), seam)
    return offsets.byteOffset(ofCodePoint: codePoints.before + number)
  }

  private mutating func append(
    _ kind: YAMLEvent.Kind, _ style: Node.Style, _ event: UnsafeMutablePointer<yaml_event_t>,
    _ anchor: UnsafePointer<UInt8>?, _ tag: UnsafePointer<UInt8>?
  ) {
    let hasProperties = anchor != nil || tag != nil
    batch.events.append(
      YAMLEvent(
        kind: kind, style: style, hasProperties: hasProperties, isVerbatim: false,
        start: UInt32(truncatingIfNeeded: byte(event.pointee.start_mark)),
        end: UInt32(truncatingIfNeeded: byte(event.pointee.end_mark)),
        detail: UInt32(truncatingIfNeeded: batch.texts.position)))
    if hasProperties {
      batch.texts.append(Self.text(anchor))
      batch.texts.append(Self.text(tag))
    }
  }

  private static func text(_ text: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: text, count: text.map { strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? 0)
  }

  private mutating func appendScalar(
    _ event: UnsafeMutablePointer<yaml_event_t>, _ bytes: UnsafeBufferPointer<UInt8>
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
      YAMLFault(
        message: parser.problem.map(String.init(cString:)) ?? "the parser ran out of memory", offset: byte(mark),
        context: parser.context.map(String.init(cString:)), contextOffset: byte(parser.context_mark)))
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

extension SplicedText {
  /// A text behind a prefix, or the pieces of a text without one.
  fileprivate init(
    _ prefix: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>,
    _ pieces: (first: Range<Int>, second: Range<Int>)
  ) {
    let first = UnsafeBufferPointer(rebasing: text[pieces.first])
    self =
      prefix.isEmpty
      ? SplicedText(first, UnsafeBufferPointer(rebasing: text[pieces.second])) : SplicedText(prefix, first)
  }
}

private import CExpat

/// Where a tag stands, in 8 bytes.
struct CLIXMLEvent: Sendable {
  private let start: UInt32
  /// Twice the offset behind the tag, and 1 for a start tag.
  private let endAndKind: UInt32

  init(_ tag: Range<Int>, isBegin: Bool) {
    start = UInt32(truncatingIfNeeded: tag.lowerBound)
    endAndKind = UInt32(truncatingIfNeeded: tag.upperBound) << 1 | (isBegin ? 1 : 0)
  }

  /// Whether an element begins; an element without content begins and ends.
  var isBegin: Bool { endAndKind & 1 == 1 }

  /// The bytes of the tag; none for the end of an element without content.
  var tag: Range<Int> { Int(start)..<Int(endAndKind >> 1) }
}

/// Consecutive tags.
struct CLIXMLEventBatch: Sendable {
  /// Why there are no further tags.
  enum Ending: Sendable {
    case endOfText
    /// What Expat could not read, in words, and where.
    case fault(words: String, offset: Int)
    /// A document type declaration, and an offset in it.
    case doctype(offset: Int)
    /// More open elements than the reader takes.
    case tooDeep
    /// The text is not what its lines looked like.
    case unfit
  }

  /// How many tags a batch has, but for the end of an element without content.
  static let capacity = 2_048

  var events: [CLIXMLEvent] = []
  /// Why there are no further tags; `nil` while there are.
  var ending: Ending?
  /// Whether the next tags stand behind the elements that are left out.
  var endsAtSeam = false
}

/// Runs Expat over a text, or over a part of one, and hands on what it finds.
struct CLIXMLEvents {
  private let text: [UInt8]
  private let part: CLIXMLPart

  init(_ text: [UInt8], _ part: CLIXMLPart) {
    self.text = text
    self.part = part
  }

  /// Reads up to the end or the first fault; Expat pauses where a batch is full.
  ///
  /// - Parameter emit: takes the tags in their order, and returns whether it wants more; the last batch, and no other, has an
  ///   ending.
  func read(_ emit: (CLIXMLEventBatch) -> Bool) {
    // The text is UTF-8 by now, whatever its first line says.
    guard let parser = XML_ParserCreate("UTF-8") else {
      _ = emit(CLIXMLEventBatch(ending: .fault(words: XMLFault.words(XML_ERROR_NO_MEMORY), offset: 0)))
      return
    }
    defer { XML_ParserFree(parser) }
    var run = Run(parser: parser)
    withUnsafeMutablePointer(to: &run) { run in
      XML_SetUserData(parser, run)
      XML_SetElementHandler(parser, beginElement, endElement)
      XML_SetStartDoctypeDeclHandler(parser, refuseDoctypeDeclaration)
      text.withUnsafeBytes { bytes in
        let pieces = part.pieces(ofTextWith: bytes.count)
        for piece in pieces where run.pointee.batch.ending == nil && run.pointee.isWanted {
          Self.read(piece, bytes, isLast: piece == pieces.last, run, emit)
        }
      }
      if run.pointee.isWanted { _ = emit(run.pointee.batch) }
    }
  }

  private static func read(
    _ piece: CLIXMLPart.Piece, _ bytes: UnsafeRawBufferPointer, isLast: Bool, _ run: UnsafeMutablePointer<Run>,
    _ emit: (CLIXMLEventBatch) -> Bool
  ) {
    run.pointee.begin(piece)
    if case .text(let range) = piece {
      parse(UnsafeRawBufferPointer(rebasing: bytes[range]), isLast: isLast, run, emit)
    } else {
      let markup = piece.markup
      parse(UnsafeRawBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount), isLast: isLast, run, emit)
    }
    guard piece == .probe, run.pointee.batch.ending == nil else { return }
    guard run.pointee.isProbed else { return run.pointee.batch.ending = .unfit }
    run.pointee.batch.endsAtSeam = true
    run.pointee.handOn(emit)
    run.pointee.batch.endsAtSeam = false
  }

  /// How much Expat, which copies it, gets at once.
  private static let partSize = 1 << 18

  /// Gives a text to Expat, part by part.
  ///
  /// What a part leaves unfinished, Expat scans again with the next: so the parts grow as long as no tag comes to an end.
  private static func parse(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, _ run: UnsafeMutablePointer<Run>,
    _ emit: (CLIXMLEventBatch) -> Bool
  ) {
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    var (position, size) = (0, partSize)
    while run.pointee.isWanted {
      let (end, tagCount) = (min(position + size, bytes.count), run.pointee.tagCount)
      let isFinal = isLast && end == bytes.count
      run.pointee.fedCount += end - position
      var status = XML_Parse(run.pointee.parser, start.map { $0 + position }, Int32(end - position), isFinal ? 1 : 0)
      while status == XML_STATUS_SUSPENDED {
        run.pointee.handOn(emit)
        guard run.pointee.isWanted else { return }
        status = XML_ResumeParser(run.pointee.parser)
      }
      guard status == XML_STATUS_OK else { return run.pointee.endAtFault() }
      if isFinal { run.pointee.batch.ending = .endOfText }
      run.pointee.checkProgress()
      guard end < bytes.count, run.pointee.batch.ending == nil else { return }
      position = end
      size = run.pointee.tagCount > tagCount ? partSize : size * 2
    }
  }
}

/// One run of Expat, as its calls find it again.
private struct Run {
  let parser: XML_Parser
  var batch = CLIXMLEventBatch()
  var depth = 0
  /// How many tags there were so far.
  var tagCount = 0
  /// How much Expat got so far.
  var fedCount = 0
  /// Whether somebody still takes the tags.
  var isWanted = true
  /// Whether Expat is in a stretch of the text, and how far its offsets are from those of the text.
  private(set) var isInText = false
  private(set) var shift = 0
  /// Whether the probe was an element of the root.
  private(set) var isProbed = false

  private static let maximumTagLength = 1 << 20
  private static let leastSuspiciousLength = 256
  private static let maximumAttributeCount = 8

  init(parser: XML_Parser) {
    self.parser = parser
  }

  mutating func begin(_ piece: CLIXMLPart.Piece) {
    isInText = false
    guard case .text(let range) = piece else { return }
    isInText = true
    shift = range.lowerBound - fedCount
  }

  /// Notes the end of an element that is none of the text.
  mutating func noteMarkup() {
    isProbed = depth == 1
  }

  /// Hands on what there is.
  mutating func handOn(_ emit: (CLIXMLEventBatch) -> Bool) {
    isWanted = emit(batch)
    batch.events.removeAll(keepingCapacity: true)
  }

  /// Ends the reading where Expat waits for the end of a tag that is longer than any.
  mutating func checkProgress() {
    let place = max(0, Int(XML_GetCurrentByteIndex(parser))) + Int(XML_GetCurrentByteCount(parser))
    guard batch.ending == nil, fedCount - place > Self.maximumTagLength else { return }
    let words = "a tag or comment has more than \(Self.maximumTagLength) bytes"
    batch.ending = .fault(words: words, offset: place + shift)
  }

  /// Ends the reading at an element with more attributes than any has: Expat keeps every name.
  mutating func checkAttributes(_ tag: Range<Int>) {
    guard tag.count > Self.leastSuspiciousLength else { return }
    let count = Int(XML_GetSpecifiedAttributeCount(parser)) / 2
    guard count > Self.maximumAttributeCount else { return }
    let words = "an element has \(count) attributes, which PowerShell never writes"
    end(.fault(words: words, offset: tag.lowerBound))
  }

  /// Ends the reading here.
  mutating func end(_ ending: CLIXMLEventBatch.Ending) {
    batch.ending = ending
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  /// Ends the reading where Expat could not go on, if it was not ended before.
  mutating func endAtFault() {
    guard batch.ending == nil else { return }
    let offset = max(0, Int(XML_GetCurrentByteIndex(parser)) + shift)
    batch.ending = .fault(words: XMLFault.words(XML_GetErrorCode(parser)), offset: offset)
  }
}

/// Appends the tag that Expat stands at.
private func append(isBegin: Bool, to run: UnsafeMutablePointer<Run>) {
  let parser = run.pointee.parser
  let start = Int(XML_GetCurrentByteIndex(parser)) + run.pointee.shift
  let tag = start..<start + Int(XML_GetCurrentByteCount(parser))
  run.pointee.batch.events.append(CLIXMLEvent(tag, isBegin: isBegin))
  run.pointee.tagCount += 1
  if isBegin { run.pointee.checkAttributes(tag) }
}

private func beginElement(
  _ data: UnsafeMutableRawPointer?, _: UnsafePointer<XML_Char>?,
  _: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
) {
  guard let run = data?.assumingMemoryBound(to: Run.self) else { return }
  run.pointee.depth += 1
  guard run.pointee.isInText else { return }
  append(isBegin: true, to: run)
  guard run.pointee.batch.ending == nil else { return }
  if run.pointee.depth > CLIXMLReader.maximumTagDepth + 1 {
    run.pointee.end(.tooDeep)
  } else if run.pointee.batch.events.count >= CLIXMLEventBatch.capacity {
    XML_StopParser(run.pointee.parser, XML_Bool(XML_TRUE))
  }
}

private func endElement(_ data: UnsafeMutableRawPointer?, _: UnsafePointer<XML_Char>?) {
  guard let run = data?.assumingMemoryBound(to: Run.self) else { return }
  run.pointee.depth -= 1
  if run.pointee.isInText { append(isBegin: false, to: run) } else { run.pointee.noteMarkup() }
}

/// Stops at a document type declaration, in front of any entity that it may define.
private func refuseDoctypeDeclaration(
  _ data: UnsafeMutableRawPointer?, _: UnsafePointer<XML_Char>?, _: UnsafePointer<XML_Char>?,
  _: UnsafePointer<XML_Char>?, _: Int32
) {
  guard let run = data?.assumingMemoryBound(to: Run.self) else { return }
  run.pointee.end(.doctype(offset: Int(XML_GetCurrentByteIndex(run.pointee.parser)) + run.pointee.shift))
}

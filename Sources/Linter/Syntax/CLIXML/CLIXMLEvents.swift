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
  }

  /// How many tags a batch has, but for the end of an element without content.
  static let capacity = 2_048

  var events: [CLIXMLEvent] = []
  /// Why there are no further tags; `nil` while there are.
  var ending: Ending?
}

/// Runs Expat over a text, and hands on what it finds.
struct CLIXMLEvents {
  private let text: [UInt8]

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// How much Expat, which copies it, gets at once.
  private static let partSize = 1 << 18

  /// Reads up to the end or the first fault; Expat pauses where a batch is full.
  ///
  /// - Parameter emit: takes the tags in their order; the last batch, and no other, has an ending.
  func read(_ emit: (CLIXMLEventBatch) -> Void) {
    // The text is UTF-8 by now, whatever its first line says.
    guard let parser = XML_ParserCreate("UTF-8") else {
      return emit(CLIXMLEventBatch(ending: .fault(words: XMLFault.words(XML_ERROR_NO_MEMORY), offset: 0)))
    }
    defer { XML_ParserFree(parser) }
    var run = Run(parser: parser)
    withUnsafeMutablePointer(to: &run) { run in
      XML_SetUserData(parser, run)
      XML_SetElementHandler(parser, beginElement, endElement)
      XML_SetStartDoctypeDeclHandler(parser, refuseDoctypeDeclaration)
      text.withUnsafeBytes { bytes in Self.parse(bytes, run, emit) }
      if run.pointee.batch.ending == nil { run.pointee.batch.ending = Self.ending(of: parser) }
      emit(run.pointee.batch)
    }
  }

  /// Gives a text to Expat, part by part.
  ///
  /// What a part leaves unfinished, Expat scans again with the next: so the parts grow as long as no tag comes to an end.
  private static func parse(
    _ bytes: UnsafeRawBufferPointer, _ run: UnsafeMutablePointer<Run>, _ emit: (CLIXMLEventBatch) -> Void
  ) {
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    var (position, size) = (0, partSize)
    while true {
      let (end, tagCount) = (min(position + size, bytes.count), run.pointee.tagCount)
      let isLast = end == bytes.count
      var status = XML_Parse(run.pointee.parser, start.map { $0 + position }, Int32(end - position), isLast ? 1 : 0)
      while status == XML_STATUS_SUSPENDED {
        emit(run.pointee.batch)
        run.pointee.batch.events.removeAll(keepingCapacity: true)
        status = XML_ResumeParser(run.pointee.parser)
      }
      guard status == XML_STATUS_OK, !isLast else { return }
      position = end
      size = run.pointee.tagCount > tagCount ? partSize : size * 2
    }
  }

  private static func ending(of parser: XML_Parser) -> CLIXMLEventBatch.Ending {
    let code = XML_GetErrorCode(parser)
    guard code != XML_ERROR_NONE else { return .endOfText }
    return .fault(words: XMLFault.words(code), offset: max(0, Int(XML_GetCurrentByteIndex(parser))))
  }
}

/// One run of Expat, as its calls find it again.
private struct Run {
  let parser: XML_Parser
  var batch = CLIXMLEventBatch()
  var depth = 0
  /// How many tags there were so far.
  var tagCount = 0

  /// The bytes of the tag that Expat stands at.
  var tag: Range<Int> {
    let start = Int(XML_GetCurrentByteIndex(parser))
    return start..<start + Int(XML_GetCurrentByteCount(parser))
  }

  /// Ends the reading here.
  mutating func end(_ ending: CLIXMLEventBatch.Ending) {
    batch.ending = ending
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }
}

private func beginElement(
  _ data: UnsafeMutableRawPointer?, _: UnsafePointer<XML_Char>?,
  _: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
) {
  guard let run = data?.assumingMemoryBound(to: Run.self) else { return }
  run.pointee.batch.events.append(CLIXMLEvent(run.pointee.tag, isBegin: true))
  run.pointee.depth += 1
  run.pointee.tagCount += 1
  if run.pointee.depth > CLIXMLReader.maximumTagDepth + 1 {
    run.pointee.end(.tooDeep)
  } else if run.pointee.batch.events.count >= CLIXMLEventBatch.capacity {
    XML_StopParser(run.pointee.parser, XML_Bool(XML_TRUE))
  }
}

private func endElement(_ data: UnsafeMutableRawPointer?, _: UnsafePointer<XML_Char>?) {
  guard let run = data?.assumingMemoryBound(to: Run.self) else { return }
  run.pointee.batch.events.append(CLIXMLEvent(run.pointee.tag, isBegin: false))
  run.pointee.depth -= 1
  run.pointee.tagCount += 1
}

/// Stops at a document type declaration, in front of any entity that it may define.
private func refuseDoctypeDeclaration(
  _ data: UnsafeMutableRawPointer?, _: UnsafePointer<XML_Char>?, _: UnsafePointer<XML_Char>?,
  _: UnsafePointer<XML_Char>?, _: Int32
) {
  guard let run = data?.assumingMemoryBound(to: Run.self) else { return }
  run.pointee.end(.doctype(offset: Int(XML_GetCurrentByteIndex(run.pointee.parser))))
}

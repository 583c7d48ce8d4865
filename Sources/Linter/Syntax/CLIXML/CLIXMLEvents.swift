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
  /// - Parameter emit: takes the tags in their order, and returns whether it wants more; the last batch, and no other, has an
  ///   ending.
  func read(_ emit: (CLIXMLEventBatch) -> Bool) {
    guard let parser = Run.parser() else {
      _ = emit(CLIXMLEventBatch(ending: .outOfMemory))
      return
    }
    defer { XML_ParserFree(parser) }
    var run = Run(parser, 0..<text.count)
    run.capacity = CLIXMLEventBatch.capacity
    withUnsafeMutablePointer(to: &run) { run in
      XML_SetUserData(parser, run)
      let isWanted = text.withUnsafeBytes { bytes in Self.parse(bytes, run, emit) }
      if isWanted { _ = emit(run.pointee.batch) }
    }
  }

  /// Gives a text to Expat, part by part.
  ///
  /// What a part leaves unfinished, Expat scans again with the next: so the parts grow as long as no tag comes to an end.
  ///
  /// - Returns: whether somebody still wants the tags.
  private static func parse(
    _ bytes: UnsafeRawBufferPointer, _ run: UnsafeMutablePointer<Run>, _ emit: (CLIXMLEventBatch) -> Bool
  ) -> Bool {
    let parser = run.pointee.parser
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    var (position, size) = (0, partSize)
    while run.pointee.batch.ending == nil {
      let (end, tagCount) = (min(position + size, bytes.count), run.pointee.tagCount)
      let isLast = end == bytes.count
      var status = XML_Parse(parser, start.map { $0 + position }, Int32(end - position), isLast ? 1 : 0)
      while status == XML_STATUS_SUSPENDED {
        guard emit(run.pointee.batch) else { return false }
        run.pointee.batch.events.removeAll(keepingCapacity: true)
        status = XML_ResumeParser(parser)
      }
      run.pointee.end(status, isLast: isLast)
      run.pointee.checkProgress(to: end)
      position = end
      size = run.pointee.tagCount > tagCount ? partSize : size * 2
    }
    return true
  }

  /// Reads every second region for itself, as one batch each, up to one that Expat does not take.
  ///
  /// A parser for many regions, and each as a last part: so Expat counts no lines, which nobody asks it for.
  func read(_ regions: CLIXMLRegions, from first: Int, _ emit: (CLIXMLEventBatch) -> Bool) {
    guard let parser = Run.parser() else {
      _ = emit(CLIXMLEventBatch(ending: .outOfMemory))
      return
    }
    defer { XML_ParserFree(parser) }
    for number in stride(from: first, to: regions.count, by: 2) {
      let (region, frame) = (regions[number], regions.frame(of: number))
      var run = Run(parser, region)
      run.shift = region.lowerBound - frame.before.count
      withUnsafeMutablePointer(to: &run) { run in
        XML_SetUserData(parser, run)
        let count = frame.before.count + region.count + frame.behind.count
        if let buffer = XML_GetBuffer(parser, Int32(count)) {
          var place = buffer
          for part in [frame.before[...], text[region], frame.behind[...]] {
            part.withUnsafeBytes { UnsafeMutableRawBufferPointer(start: place, count: $0.count).copyMemory(from: $0) }
            place += part.count
          }
          run.pointee.end(XML_ParseBuffer(parser, Int32(count), 1), isLast: true)
        } else {
          run.pointee.batch.ending = .outOfMemory
        }
      }
      guard emit(run.batch) else { return }
      XML_ParserReset(parser, "UTF-8")
      Run.setHandlers(of: parser)
    }
  }
}

extension CLIXMLEventBatch.Ending {
  fileprivate static var outOfMemory: Self { .fault(words: XMLFault.words(XML_ERROR_NO_MEMORY), offset: 0) }
}

/// One run of Expat, as its calls find it again.
private struct Run {
  let parser: XML_Parser
  /// What of the text is read: tags elsewhere are none of it.
  let region: Range<Int>
  /// How far the offsets of the text are from those of Expat.
  var shift = 0
  /// How many tags a batch has when Expat is to pause.
  var capacity = Int.max
  var batch = CLIXMLEventBatch()
  var depth = 0
  /// How many tags there were so far.
  var tagCount = 0

  private static let maximumTagLength = 1 << 20
  private static let leastSuspiciousLength = 256
  private static let maximumAttributeCount = 8

  init(_ parser: XML_Parser, _ region: Range<Int>) {
    self.parser = parser
    self.region = region
  }

  /// A new parser; `nil` where there is no memory for it.
  static func parser() -> XML_Parser? {
    // The text is UTF-8 by now, whatever its first line says.
    let parser = XML_ParserCreate("UTF-8")
    if let parser { setHandlers(of: parser) }
    return parser
  }

  static func setHandlers(of parser: XML_Parser) {
    XML_SetElementHandler(parser, beginElement, endElement)
    XML_SetStartDoctypeDeclHandler(parser, refuseDoctypeDeclaration)
  }

  /// Ends the reading here.
  mutating func end(_ ending: CLIXMLEventBatch.Ending) {
    batch.ending = ending
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  /// Ends the reading where Expat came to the end, or could not go on, if it was not ended before.
  mutating func end(_ status: XML_Status, isLast: Bool) {
    guard batch.ending == nil else { return }
    if status != XML_STATUS_OK {
      let offset = max(0, Int(XML_GetCurrentByteIndex(parser)) + shift)
      batch.ending = .fault(words: XMLFault.words(XML_GetErrorCode(parser)), offset: offset)
    } else if isLast {
      batch.ending = .endOfText
    }
  }

  /// Ends the reading where Expat waits for the end of a tag that is longer than any.
  mutating func checkProgress(to end: Int) {
    let place = max(0, Int(XML_GetCurrentByteIndex(parser))) + Int(XML_GetCurrentByteCount(parser))
    guard batch.ending == nil, end - place > Self.maximumTagLength else { return }
    let words = "a tag or comment has more than \(Self.maximumTagLength) bytes"
    batch.ending = .fault(words: words, offset: place)
  }

  /// Ends the reading at an element with more attributes than any has: Expat keeps every name.
  mutating func checkAttributes(_ tag: Range<Int>) {
    guard tag.count > Self.leastSuspiciousLength else { return }
    let count = Int(XML_GetSpecifiedAttributeCount(parser)) / 2
    guard count > Self.maximumAttributeCount else { return }
    let words = "an element has \(count) attributes, which PowerShell never writes"
    end(.fault(words: words, offset: tag.lowerBound))
  }

  /// Appends the tag that Expat stands at.
  mutating func append(isBegin: Bool) {
    let start = Int(XML_GetCurrentByteIndex(parser)) + shift
    let tag = start..<start + Int(XML_GetCurrentByteCount(parser))
    guard region.contains(start) else { return }
    batch.events.append(CLIXMLEvent(tag, isBegin: isBegin))
    tagCount += 1
    if isBegin { checkAttributes(tag) }
  }
}

private func beginElement(
  _ data: UnsafeMutableRawPointer?, _: UnsafePointer<XML_Char>?,
  _: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
) {
  guard let run = data?.assumingMemoryBound(to: Run.self) else { return }
  run.pointee.depth += 1
  run.pointee.append(isBegin: true)
  guard run.pointee.batch.ending == nil else { return }
  if run.pointee.depth > CLIXMLReader.maximumTagDepth + 1 {
    run.pointee.end(.tooDeep)
  } else if run.pointee.batch.events.count >= run.pointee.capacity {
    XML_StopParser(run.pointee.parser, XML_Bool(XML_TRUE))
  }
}

private func endElement(_ data: UnsafeMutableRawPointer?, _: UnsafePointer<XML_Char>?) {
  guard let run = data?.assumingMemoryBound(to: Run.self) else { return }
  run.pointee.depth -= 1
  run.pointee.append(isBegin: false)
}

/// Stops at a document type declaration, in front of any entity that it may define.
private func refuseDoctypeDeclaration(
  _ data: UnsafeMutableRawPointer?, _: UnsafePointer<XML_Char>?, _: UnsafePointer<XML_Char>?,
  _: UnsafePointer<XML_Char>?, _: Int32
) {
  guard let run = data?.assumingMemoryBound(to: Run.self) else { return }
  run.pointee.end(.doctype(offset: Int(XML_GetCurrentByteIndex(run.pointee.parser)) + run.pointee.shift))
}

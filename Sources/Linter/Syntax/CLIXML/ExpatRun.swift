import CExpat

/// One run of Expat, as its calls find it again.
struct ExpatRun {
  let parser: XML_Parser
  /// What of the text is read: tags elsewhere are none of it.
  let region: Range<Int>
  /// How far the offsets of the text are from those of Expat.
  private(set) var shift = 0
  /// What Expat does not get of a region, and how many rows of that were taken.
  private var condensed = CondensedRegion()
  private var rowCount = 0
  /// How many tags a batch has when Expat is to pause.
  var capacity = Int.max
  var batch = CLIXMLEventBatch()
  private(set) var depth = 0
  /// How many tags there were so far.
  private(set) var tagCount = 0

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
    XML_SetStartCdataSectionHandler(parser, beginSection)
    XML_SetStartDoctypeDeclHandler(parser, refuseDoctypeDeclaration)
  }

  /// Prepares the reading of a region.
  ///
  /// - Parameter shift: how far the offsets are from those of Expat up to the first row.
  mutating func expect(_ condensed: CondensedRegion, shift: Int) {
    self.condensed = condensed
    self.shift = shift
    batch.events.reserveCapacity(condensed.tags.count * 3 / 2)
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
      batch.ending = rowCount == condensed.rows.count ? .endOfText : .unfit
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

  /// Begins an element.
  mutating func open() {
    depth += 1
    append(isBegin: true)
    guard batch.ending == nil else { return }
    if depth > CLIXMLReader.maximumTagDepth + 1 {
      end(.tooDeep)
    } else if batch.events.count >= capacity {
      XML_StopParser(parser, XML_Bool(XML_TRUE))
    }
  }

  /// Ends an element.
  mutating func close() {
    depth -= 1
    append(isBegin: false)
  }

  /// Appends the tags for which the section stands that Expat has come to, if it is none of the text.
  mutating func takeRow() {
    guard rowCount < condensed.rows.count else { return }
    let row = condensed.rows[rowCount]
    guard row.place == XML_GetCurrentByteIndex(parser) else { return }
    guard depth <= CLIXMLReader.maximumTagDepth else { return end(.tooDeep) }
    let start = rowCount == 0 ? 0 : condensed.rows[rowCount - 1].tagEnd
    batch.events.append(contentsOf: condensed.tags[start..<row.tagEnd])
    shift = row.shift
    rowCount += 1
  }
}

private func beginElement(
  _ data: UnsafeMutableRawPointer?, _: UnsafePointer<XML_Char>?,
  _: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
) {
  data?.assumingMemoryBound(to: ExpatRun.self).pointee.open()
}

private func endElement(_ data: UnsafeMutableRawPointer?, _: UnsafePointer<XML_Char>?) {
  data?.assumingMemoryBound(to: ExpatRun.self).pointee.close()
}

private func beginSection(_ data: UnsafeMutableRawPointer?) {
  data?.assumingMemoryBound(to: ExpatRun.self).pointee.takeRow()
}

/// Stops at a document type declaration, in front of any entity that it may define.
private func refuseDoctypeDeclaration(
  _ data: UnsafeMutableRawPointer?, _: UnsafePointer<XML_Char>?, _: UnsafePointer<XML_Char>?,
  _: UnsafePointer<XML_Char>?, _: Int32
) {
  guard let run = data?.assumingMemoryBound(to: ExpatRun.self) else { return }
  run.pointee.end(.doctype(offset: Int(XML_GetCurrentByteIndex(run.pointee.parser)) + run.pointee.shift))
}

private import CExpat

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
    guard let parser = ExpatRun.parser() else {
      _ = emit(CLIXMLEventBatch(ending: .outOfMemory))
      return
    }
    defer { XML_ParserFree(parser) }
    var run = ExpatRun(parser, 0..<text.count)
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
    _ bytes: UnsafeRawBufferPointer, _ run: UnsafeMutablePointer<ExpatRun>, _ emit: (CLIXMLEventBatch) -> Bool
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
}

extension CLIXMLEvents {
  /// Reads every second region for itself, as one batch each, up to one that Expat does not take.
  ///
  /// A parser for many regions, and each as a last part: so Expat counts no lines, which nobody asks it for.
  func read(_ regions: CLIXMLRegions, from first: Int, _ emit: (CLIXMLEventBatch) -> Bool) {
    guard let parser = ExpatRun.parser() else {
      _ = emit(CLIXMLEventBatch(ending: .outOfMemory))
      return
    }
    defer { XML_ParserFree(parser) }
    var condensed = CondensedRegion()
    for number in stride(from: first, to: regions.count, by: 2) {
      var run = ExpatRun(parser, regions[number])
      let frame = regions.frame(of: number)
      if let count = fill(parser, run.region, frame, &condensed) {
        run.expect(condensed, shift: run.region.lowerBound - frame.before.count)
        withUnsafeMutablePointer(to: &run) { run in
          XML_SetUserData(parser, run)
          run.pointee.end(XML_ParseBuffer(parser, Int32(count), 1), isLast: true)
        }
      } else {
        run.batch.ending = .outOfMemory
      }
      guard emit(run.batch) else { return }
      XML_ParserReset(parser, "UTF-8")
      ExpatRun.setHandlers(of: parser)
    }
  }

  /// Fills Expat's buffer with a condensed region in its frame.
  ///
  /// - Returns: how many bytes there are; `nil` without memory for them.
  private func fill(
    _ parser: XML_Parser, _ region: Range<Int>, _ frame: CLIXMLRegions.Frame, _ condensed: inout CondensedRegion
  ) -> Int? {
    let (before, behind) = (frame.before.count, frame.behind.count)
    guard let buffer = XML_GetBuffer(parser, Int32(before + region.count + behind)) else { return nil }
    frame.before.withUnsafeBytes { UnsafeMutableRawBufferPointer(start: buffer, count: before).copyMemory(from: $0) }
    let count = text.withUnsafeBufferPointer { condensed.write(region, of: $0, to: buffer + before, place: before) }
    let end = before + count
    frame.behind.withUnsafeBytes {
      UnsafeMutableRawBufferPointer(start: buffer + end, count: behind).copyMemory(from: $0)
    }
    return end + behind
  }
}

extension CLIXMLEventBatch.Ending {
  fileprivate static var outOfMemory: Self { .fault(words: XMLFault.words(XML_ERROR_NO_MEMORY), offset: 0) }
}

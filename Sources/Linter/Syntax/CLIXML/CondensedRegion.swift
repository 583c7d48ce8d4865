/// A region as Expat gets it: without most of its plain elements.
///
/// In the place of plain elements in a row, with the blanks around them, Expat gets an empty CDATA section, which XML allows
/// where it allows elements and blanks, and nowhere else. A section that Expat comes across proves that those elements stand
/// where they seem to; one that it does not, because it is in a comment or the like, that the region is not what it looks like.
struct CondensedRegion {
  /// Plain elements in a row.
  struct Row {
    /// Where its section begins in the text that Expat gets.
    let place: Int
    /// Where its tags end among those of all rows.
    let tagEnd: Int
    /// How far the offsets behind it are from those of Expat.
    let shift: Int
  }

  private static let section: StaticString = "<![CDATA[]]>"

  private(set) var rows: [Row] = []
  /// The tags of all rows.
  private(set) var tags: [CLIXMLEvent] = []

  /// Writes a region without its plain elements.
  ///
  /// - Parameters:
  ///   - target: has room for the whole region.
  ///   - place: how many bytes Expat gets before those of the region.
  /// - Returns: how many bytes were written.
  /// - Complexity: O(length of the region).
  mutating func write(
    _ region: Range<Int>, of text: UnsafeBufferPointer<UInt8>, to target: UnsafeMutableRawPointer, place: Int
  ) -> Int {
    rows.removeAll(keepingCapacity: true)
    tags.removeAll(keepingCapacity: true)
    let text = UnsafeBufferPointer(rebasing: text[..<region.upperBound])
    var output = Output(place: target, count: 0)
    var (copied, position) = (region.lowerBound, region.lowerBound)
    while let found = text.offset(of: UInt8(ascii: "<"), from: position) {
      guard let row = appendTags(of: text, from: found, notBefore: copied) else {
        position = found + 1
        continue
      }
      output.append(text, copied..<row.lowerBound)
      let section = place + output.count
      Self.section.withUTF8Buffer { output.append($0, 0..<$0.count) }
      rows.append(Row(place: section, tagEnd: tags.count, shift: row.upperBound - place - output.count))
      (copied, position) = (row.upperBound, row.upperBound + 1)
    }
    output.append(text, copied..<text.count)
    return output.count
  }

  /// Appends the tags of the plain elements from an offset on.
  ///
  /// - Returns: where they stand, with the blanks around them; `nil` where there are none, or so few that a section is longer.
  private mutating func appendTags(
    of text: UnsafeBufferPointer<UInt8>, from start: Int, notBefore limit: Int
  ) -> Range<Int>? {
    let tagCount = tags.count
    var row = start..<start
    while let element = PlainElement(text, at: row.upperBound) {
      tags.append(CLIXMLEvent(element.startTag, isBegin: true))
      tags.append(CLIXMLEvent(element.endTag, isBegin: false))
      row = start..<text.endOfBlanks(from: element.endTag.upperBound)
    }
    guard tags.count > tagCount else { return nil }
    row = text.startOfBlanks(before: start, notBefore: limit)..<row.upperBound
    guard row.count >= Self.section.utf8CodeUnitCount else {
      tags.removeLast(tags.count - tagCount)
      return nil
    }
    return row
  }
}

/// Where bytes are written one behind the other.
private struct Output {
  let place: UnsafeMutableRawPointer
  var count: Int

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard let start = text.baseAddress else { return }
    (place + count).copyMemory(from: start + range.lowerBound, byteCount: range.count)
    count += range.count
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func endOfBlanks(from offset: Int) -> Int {
    var end = offset
    while end < count, self[end].isXMLBlank { end += 1 }
    return end
  }

  fileprivate func startOfBlanks(before offset: Int, notBefore limit: Int) -> Int {
    var start = offset
    while start > limit, self[start - 1].isXMLBlank { start -= 1 }
    return start
  }
}

extension UInt8 {
  /// Whether a byte is what XML calls white space.
  fileprivate var isXMLBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

/// Stretches of a text that look like whole elements of the root, so that each can be parsed for itself.
///
/// They are found by the look of their lines alone. One that Expat takes, between a root's start tag and its end tag, does
/// consist of whole elements, and so does what follows it begin with one.
package struct CLIXMLRegions {
  typealias Frame = (before: [UInt8], behind: [UInt8])

  private let text: [UInt8]
  private let ends: [Int]

  /// How many bytes a region of a large text has at least.
  package static let leastSize = 1 << 18

  /// The tags that stand for those of the root.
  private static let (start, end) = (Array("<Objs>".utf8), Array("</Objs>".utf8))

  /// Looks for two regions or more.
  init?(_ text: [UInt8], leastSize: Int) {
    var ends: [Int] = []
    text.withUnsafeBufferPointer { bytes in
      while let next = Self.element(behind: (ends.last ?? 0) + leastSize, in: bytes) { ends.append(next) }
    }
    guard !ends.isEmpty else { return nil }
    self.text = text
    self.ends = ends + [text.count]
  }

  var count: Int { ends.count }

  subscript(number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// What is to be put in front of a region, and behind it, so that it is a document.
  func frame(of number: Int) -> Frame {
    (number == 0 ? [] : Self.start, number == count - 1 ? [] : Self.end)
  }

  /// Where the next line begins an element, indented as `Export-Clixml` does it with those of the root.
  private static func element(behind offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let opening: StaticString = "\n  <Obj "
    let count = opening.utf8CodeUnitCount
    var position = offset
    while let found = bytes.lineBreak(from: position), found + count < bytes.count {
      let isOpening = opening.withUTF8Buffer { bytes[found..<found + count].elementsEqual($0) }
      if isOpening { return found + 3 }
      position = found + 1
    }
    return nil
  }
}

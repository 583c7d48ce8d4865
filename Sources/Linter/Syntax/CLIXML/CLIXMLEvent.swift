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
    /// A region is not what it looked like.
    case unfit
  }

  /// How many tags a batch has, but for the end of an element without content.
  static let capacity = 2_048

  var events: [CLIXMLEvent] = []
  /// Why there are no further tags; `nil` while there are.
  var ending: Ending?
}

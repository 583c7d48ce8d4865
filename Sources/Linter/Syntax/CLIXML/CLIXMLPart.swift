/// What of a text is read at once.
enum CLIXMLPart {
  case all
  /// Only some elements of the root, from the first one's `<` to another's.
  case elements(Range<Int>)
  /// All but those elements.
  case around(Range<Int>)

  /// What Expat gets at once.
  enum Piece: Equatable {
    /// A stretch of the text.
    case text(Range<Int>)
    /// A start tag in place of the root's, and the end tag for it.
    case root, rootEnd
    /// An element without content: nobody but the root takes it, and only where not even a comment is open.
    case probe

    /// What stands for a piece that is none of the text.
    var markup: StaticString {
      switch self {
      case .text: ""
      case .root: "<r>"
      case .rootEnd: "</r>"
      case .probe: "<p/>"
      }
    }
  }

  func pieces(ofTextWith count: Int) -> [Piece] {
    switch self {
    case .all: [.text(0..<count)]
    case .elements(let range): [.root, .text(range), .rootEnd]
    case .around(let range): [.text(0..<range.lowerBound), .probe, .text(range.upperBound..<count)]
    }
  }
}

/// Elements of the root that make up about the half of a large text, so that they can be read beside the rest.
///
/// They are found by the look of their lines alone: whoever reads them must make sure that they are what they look like.
enum MiddleElements {
  static func range(in text: [UInt8]) -> Range<Int>? {
    text.withUnsafeBufferPointer { bytes in
      guard let first = element(behind: bytes.count / 4, in: bytes),
        let last = element(behind: bytes.count * 3 / 4, in: bytes), last - first >= bytes.count / 4
      else { return nil }
      return first..<last
    }
  }

  /// Where the next line begins an element, indented as `Export-Clixml` does it with those of the root.
  private static func element(behind offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let opening = Array("\n  <Obj ".utf8)
    return (offset..<max(offset, bytes.count - opening.count)).first { index in
      bytes[index] == opening[0] && bytes[index..<index + opening.count].elementsEqual(opening)
    }.map { $0 + 3 }
  }
}

/// One node of a tree: a fixed-size record, addressed by its index.
///
/// Nodes stand in the order of the text; the children of a collection follow it, keys and values of a mapping in turn.
package struct Node: Sendable {
  /// The index of a node in its tree.
  package typealias Index = Int32

  package enum Kind: UInt8, Sendable {
    case scalar, sequence, mapping, alias
  }

  /// How a node is written.
  package enum Style: UInt8, Sendable {
    /// Without quotes; a collection in block style.
    case plain
    case singleQuoted, doubleQuoted, literal, folded
    /// A collection in brackets or braces.
    case flow
    /// The content of an XML element, which is a text whatever it says.
    case element
  }

  package struct Flags: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// The text differs from the source (escapes, folding) and stands in the tree's own buffer.
    package static let isRewritten = Flags(rawValue: 1)
    /// The source ended or broke off inside this collection: what follows is unknown.
    package static let isCut = Flags(rawValue: 2)
    /// An alias without an anchor, one that stands inside what it names, or one that would repeat too much.
    package static let isUnresolved = Flags(rawValue: 4)
    /// A scalar that may also be another text: nobody knows how its lines belong together.
    package static let isAmbiguous = Flags(rawValue: 8)
    /// An object that somebody asked for by its name, so that others may be there.
    package static let isChosen = Flags(rawValue: 16)
  }

  /// Kind and style in one byte.
  private let form: UInt8
  package var flags: Flags = []
  /// The number of a scalar's text among those that the source repeats; 0 for none.
  let symbol: SymbolTable.Symbol
  /// Offsets of UTF-8 bytes in the source: the node as written, without its anchor and tag.
  package let start: UInt32
  package var end: UInt32
  /// A rewritten scalar: where its text stands. A collection: the index behind its last descendant. An alias: the node
  /// that it names.
  var reference: UInt32

  init(
    _ kind: Kind, _ style: Style, flags: Flags = [], symbol: SymbolTable.Symbol = 0, start: Int, end: Int,
    reference: Int = 0
  ) {
    form = kind.rawValue | style.rawValue << 2
    self.flags = flags
    self.symbol = symbol
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.reference = UInt32(truncatingIfNeeded: reference)
  }

  /// Where the text of a scalar stands that is not rewritten: between its quotes.
  var textRange: Range<Int> {
    let quotes = UInt32(style.quoteCount)
    return Int(start + quotes)..<Int(end - quotes)
  }

  package var kind: Kind {
    switch form & 3 {
    case 0: .scalar
    case 1: .sequence
    case 2: .mapping
    default: .alias
    }
  }

  package var style: Style {
    switch form >> 2 {
    case 0: .plain
    case 1: .singleQuoted
    case 2: .doubleQuoted
    case 3: .literal
    case 4: .folded
    case 5: .flow
    default: .element
    }
  }
}

extension Node.Style {
  /// How many quotes stand on each side of a scalar.
  var quoteCount: Int {
    switch self {
    case .singleQuoted, .doubleQuoted: 1
    case .plain, .literal, .folded, .flow, .element: 0
    }
  }
}

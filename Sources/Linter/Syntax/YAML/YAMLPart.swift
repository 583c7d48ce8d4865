import CYAML

/// What of a text is read at once.
enum YAMLPart {
  /// All behind a byte offset where a document begins, or goes on.
  case behind(YAMLStart)
  /// Only some items of a sequence, without the sequence itself.
  case items(BlockItems)
  /// All but those items.
  case around(BlockItems)

  /// What libyaml gets of a text: the second piece seems to follow the first.
  func pieces(ofTextWith count: Int) -> (first: Range<Int>, second: Range<Int>) {
    switch self {
    case .behind(let start): (start.offset..<count, count..<count)
    case .items(let items): (items.range, items.range.upperBound..<items.range.upperBound)
    case .around(let items): (0..<items.range.lowerBound, items.range.upperBound..<count)
    }
  }

  /// What libyaml gets in front of the first piece.
  var prefix: [UInt8] {
    if case .behind(let start) = self { start.prefix } else { [] }
  }
}

/// Where reading begins: a document, or a line in the middle of one.
struct YAMLStart: Sendable {
  let offset: Int
  /// Lines that open the collections around the first line of the text, as libyaml must find them.
  let prefix: [UInt8]
  /// How many collections those lines open.
  let depth: Int

  /// The beginning of a document.
  init(document offset: Int) {
    self.init(offset: offset, prefix: [], depth: 0)
  }

  init(offset: Int, prefix: [UInt8], depth: Int) {
    self.offset = offset
    self.prefix = prefix
    self.depth = depth
  }
}

/// Watches the events of a part of a text: does the text go on behind the part as its lines look?
///
/// What libyaml makes of a line depends on the collections that are open and on the line's indentation. So items that begin at
/// the same indentation, in the same open sequence, may be left out between two others without a trace.
struct PartWatch {
  enum Verdict {
    /// An event of the part.
    case taken
    /// The first event behind the items that are left out.
    case takenBehindSeam
    /// An event of the sequence around the items, or of the prefix.
    case left
    /// The text is not what its lines look like.
    case unfit
  }

  private enum Watched {
    case all
    case items(BlockItems)
    case around(BlockItems)
  }

  private let part: Watched
  /// How many bytes stand in front of the text that are none of it.
  private let prefixCount: Int
  /// How many code points libyaml counts in front of what is left out.
  private let seam: Int
  private(set) var isBehindSeam = false
  /// The collections that are open: the column of the dashes of a sequence in block style, else a negative number.
  private var columns: [Int] = []
  /// Whether the sequence around the items was there already.
  private var hasBegun = false

  private static let blockMapping = -1
  private static let flowCollection = -2

  init(_ part: YAMLPart, seam: Int) {
    self.part =
      switch part {
      case .behind: .all
      case .items(let items): .items(items)
      case .around(let items): .around(items)
      }
    prefixCount = part.prefix.count
    self.seam = seam
  }

  mutating func judge(_ event: yaml_event_t) -> Verdict {
    switch part {
    case .all: return event.start_mark.index < prefixCount ? .left : .taken
    case .items(let items):
      defer { note(event) }
      return judge(event, inside: items)
    case .around(let items):
      defer { note(event) }
      return isBehindSeam ? .taken : judge(event, around: items)
    }
  }

  private mutating func note(_ event: yaml_event_t) {
    let column = Int(event.start_mark.column)
    switch event.type {
    case YAML_SEQUENCE_START_EVENT:
      columns.append(event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? Self.flowCollection : column)
    case YAML_MAPPING_START_EVENT:
      let isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
      columns.append(isFlow ? Self.flowCollection : Self.blockMapping)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: columns.removeLast()
    default: break
    }
  }

  /// The items must be one document with nothing but one sequence.
  private mutating func judge(_ event: yaml_event_t, inside items: BlockItems) -> Verdict {
    switch event.type {
    case YAML_STREAM_START_EVENT, YAML_STREAM_END_EVENT, YAML_DOCUMENT_END_EVENT: return .taken
    case YAML_SEQUENCE_END_EVENT where columns.count == 1: return .left
    case YAML_DOCUMENT_START_EVENT: return hasBegun ? .unfit : .left
    case YAML_SEQUENCE_START_EVENT where columns.isEmpty && !hasBegun:
      hasBegun = true
      let isBlock = event.data.sequence_start.style == YAML_BLOCK_SEQUENCE_STYLE
      return isBlock && event.start_mark.column == items.indentation ? .left : .unfit
    default: return columns.isEmpty ? .unfit : .taken
    }
  }

  /// Up to the seam nothing may reach over it; behind it the sequence goes on that was open there.
  private mutating func judge(_ event: yaml_event_t, around items: BlockItems) -> Verdict {
    switch event.type {
    case YAML_SCALAR_EVENT, YAML_ALIAS_EVENT, YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
      guard event.start_mark.index >= seam else { return event.end_mark.index <= seam ? .taken : .unfit }
      isBehindSeam = columns.last == items.indentation
      return isBehindSeam ? .takenBehindSeam : .unfit
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      // One in block style is said to end where the next line begins.
      return columns.last != Self.flowCollection || event.end_mark.index <= seam ? .taken : .unfit
    default: return event.end_mark.index <= seam ? .taken : .unfit
    }
  }
}

/// What libyaml found: an event without libyaml's memory, in 20 bytes.
struct YAMLEvent: Sendable {
  enum Kind: UInt8, Sendable {
    case documentStart, scalar, alias, sequenceStart, mappingStart, collectionEnd
  }

  let kind: Kind
  let style: Node.Style
  /// Whether an anchor or a tag stands in front of the node.
  let hasProperties: Bool
  /// Whether the text of a scalar stands in the source as it is.
  let isVerbatim: Bool
  /// Byte offsets in the source, anchor and tag included.
  let start: UInt32
  let end: UInt32
  /// Where the texts of the event begin in its batch: anchor, tag, and the text that is not verbatim; each behind its length.
  let detail: UInt32
}

/// Consecutive events.
struct YAMLEventBatch: Sendable {
  /// How many events a batch has at most.
  static let capacity = 2_048

  var events: [YAMLEvent] = []
  /// The texts of events that need them.
  var texts = TextPool()
  /// Why there are no further events; `nil` while there are.
  var ending: YAMLEnding?
  /// Whether the next events stand behind the items that are left out.
  var endsAtSeam = false

  init() {
    events.reserveCapacity(Self.capacity)
  }
}

/// Why the events of a text ended.
enum YAMLEnding: Sendable {
  case endOfText
  case fault(YAMLFault)
  case tooDeep(offset: Int)
  case tooMany(offset: Int)
  /// The text is not what its lines looked like.
  case unfit
}

/// An error of libyaml: its words, and the byte offsets that they are about.
struct YAMLFault: Sendable {
  let message: String
  let offset: Int
  /// What libyaml was reading, and where that began.
  let context: String?
  let contextOffset: Int
}

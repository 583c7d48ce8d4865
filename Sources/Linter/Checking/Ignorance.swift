/// Why a check could not be made: few bits, since thousands of objects may lack the same property.
enum Ignorance: Hashable, Sendable {
  case version
  case property(Kind.Slot, Reason)
  /// In the words of a search, scope or selector.
  case words(String)

  enum Reason: Sendable {
    case absent, empty, duplicate, contradiction, unverified, ambiguous, unjoined, unreadable, lost, elided, incomplete,
      incomparable
  }

  /// - Parameter kind: the kind of the objects that were to be checked.
  func words(_ kind: Kind?) -> String {
    switch self {
    case .words(let words): words
    case .version: "the version of Exchange is not known"
    case .property(let slot, let reason): reason.words(kind?.properties[slot].name ?? "the property")
    }
  }
}

extension Ignorance.Reason: Hashable {
  fileprivate func words(_ property: String) -> String {
    switch self {
    case .absent: "no \(property) in the input"
    case .empty: "\(property) has no value"
    case .duplicate: "\(property) is given twice"
    case .contradiction: "\(property) is given twice, with different values"
    case .unverified: "the meaning of the number of \(property) is not documented"
    case .ambiguous: "the date of \(property) reads differently by culture"
    case .unjoined: "nobody knows whether a blank is between the lines of \(property)"
    case .unreadable: "\(property) could not be read"
    case .lost:
      "the export has lost the value of \(property); export again with Export-Clixml"
    case .elided: "the export cut \(property) short; export again with $FormatEnumerationLimit = -1"
    case .incomplete: "\(property) could not be read in full"
    case .incomparable: "\(property) could not be compared"
    }
  }

  /// Why a value gives no verdict.
  init(_ value: Value, isElided: @autoclosure () -> Bool) {
    self =
      switch value {
      case .unknown(.absent): .absent
      case .unknown(.empty): .empty
      case .unknown(.duplicate): .duplicate
      case .unknown(.contradiction): .contradiction
      case .unknown(.unverified): .unverified
      case .unknown(.ambiguous): .ambiguous
      case .unknown(.unjoined): .unjoined
      case .unknown(.unreadable): .unreadable
      case .unknown(.lost): .lost
      case .unknown(.truncated), .members, .list: isElided() ? .elided : .incomplete
      case .boolean, .integer, .timeSpan, .byteSize, .unlimited, .text, .date: .incomparable
      }
  }
}

/// A document, object or part of the input that exlint does not check, or several of one sort that follow each other.
package struct Skipped: Hashable, Sendable {
  /// Why something is not checked.
  package enum Reason: Sendable {
    /// It is nothing that exlint knows.
    case unknown
    /// It is a text where objects are expected.
    case text
    /// It stands deeper in lists than any export puts objects.
    case nested
    /// It is known and was read, and no rule is about it.
    case withoutRule
    /// They are properties of known objects that exlint does not know.
    case properties
  }

  /// The place of the first.
  package let span: Span
  /// What it is, as the export names it: a type such as `SendConnector`, or a key; `nil` where it has no name.
  package let name: String?
  package let reason: Reason
  /// How many there are.
  package internal(set) var count: Int

  package init(_ span: Span, name: String? = nil, _ reason: Reason = .unknown, count: Int = 1) {
    self.span = span
    self.name = name
    self.reason = reason
    self.count = count
  }

  /// What was skipped, for a person; names may hold any characters.
  package var words: String {
    switch reason {
    case .unknown: unknownWords
    case .text: count > 1 ? "\(count) texts where objects are expected" : "a text where an object is expected"
    case .nested: count > 1 ? "\(count) lists nested too deep for objects" : "a list nested too deep for objects"
    case .properties:
      "\(count == 1 ? "a property" : "\(count) properties") that exlint does not know, \(name ?? "")"
    case .withoutRule: "\(name ?? "this"): spelling and ranges are checked, no rule looks at the values"
    }
  }

  private var unknownWords: String {
    guard let name else { return count > 1 ? "\(count) parts that exlint does not know" : "nothing that exlint knows" }
    return count > 1 ? "\(count) times \(name)" : name
  }
}

extension Skipped: Comparable {
  /// In the order of the places.
  package static func < (left: Skipped, right: Skipped) -> Bool {
    (left.span, left.name ?? "") < (right.span, right.name ?? "")
  }
}

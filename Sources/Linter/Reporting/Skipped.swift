/// A document, object or part of the input that exlint does not check, or several of one sort that follow each other.
package struct Skipped: Hashable, Sendable {
  /// The place of the first.
  package let span: Span
  /// What it is, as the export names it: a type such as `SendConnector`, or a key; `nil` where it has no name.
  package let name: String?
  /// How many there are.
  package internal(set) var count = 1

  package init(_ span: Span, name: String? = nil) {
    self.span = span
    self.name = name
  }

  /// What was skipped, for a person; names may hold any characters.
  var words: String {
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

/// What the reader can do about a finding.
package struct Fix: Sendable {
  /// Whether an edit may be made without a look at it.
  package enum Applicability: String, Sendable, CaseIterable {
    /// Changes nothing but what the finding is about.
    case safe
    /// Has a consequence that a person must weigh.
    case review
    /// Only to be shown.
    case display
  }

  /// Edits of the file that was linted; empty where only a person can make them.
  package var edits: [TextEdit] = []
  package var applicability: Applicability = .display
  /// What the edit may break, for a person to weigh.
  package var consequence: String?
  /// PowerShell commands for the server, to be run in this order.
  package var commands: [String] = []
  /// Where the setting is in the graphical console.
  package var console: String?
  /// Advice in words, where no command can be given.
  package var advice: [String] = []

  package init() {}
}

/// The replacement of a range of text by another.
package struct TextEdit: Hashable, Sendable {
  package let span: Span
  package let replacement: String

  package init(_ span: Span, replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}

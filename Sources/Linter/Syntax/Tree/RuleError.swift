/// What is wrong with a rule, kind or selector file, and where.
package struct RuleError: Error, Hashable, Sendable {
  package let message: String
  package let span: Span

  package init(_ message: String, at span: Span) {
    self.message = message
    self.span = span
  }
}

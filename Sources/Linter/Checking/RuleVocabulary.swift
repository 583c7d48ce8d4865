/// What is written in Swift for rule files to name.
package struct SwiftVocabulary: Sendable {
  package let searches: [Search]
  package let scopes: [Scope]
  package let selectors: [Selector]
  /// The properties that any of it reads, by kind.
  package let reads: [String: [String]]

  package init(searches: [Search], scopes: [Scope], selectors: [Selector], reads: [String: [String]]) {
    self.searches = searches
    self.scopes = scopes
    self.selectors = selectors
    self.reads = reads
  }
}

/// Everything that a rule file may name.
package struct RuleVocabulary: Sendable {
  package let schema: Schema
  package let selectors: [String: Selector]
  package let restarts: [String: Restart]
  package let searches: [String: Search]
  package let scopes: [String: Scope]
  /// The properties that searches, scopes and selectors in Swift read, by kind.
  package let reads: [String: [String]]

  package init(
    schema: Schema, selectors: [String: Selector], restarts: [String: Restart], swift: SwiftVocabulary
  ) {
    self.schema = schema
    self.selectors = selectors
    self.restarts = restarts
    searches = Dictionary(uniqueKeysWithValues: swift.searches.map { ($0.name, $0) })
    scopes = Dictionary(uniqueKeysWithValues: swift.scopes.map { ($0.name, $0) })
    reads = swift.reads
  }
}
